package dev.marquee.events.text;

import dev.marquee.events.EventStoreProblem;
import dev.marquee.events.Taste;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A taste as the store keeps it: a JSON object with the components of [Taste].
public final class TasteText {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private TasteText() {}

  /// The text of a taste.
  public static String write(Taste taste) {
    return JSON.writeValueAsString(taste);
  }

  /// The taste of a text that [#write] wrote.
  public static Taste read(String text) {
    try {
      return JSON.readValue(text, Taste.class);
    } catch (JacksonException e) {
      throw new EventStoreProblem("a taste in the event store cannot be read: " + text, e);
    }
  }
}
