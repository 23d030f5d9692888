package dev.marquee.events.text;

import dev.marquee.events.Event;
import dev.marquee.events.text.LineOutcome.Refused;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// Events as lines of CSV under the header [#HEADER]. No part of an event has a line break in it.
public final class EventCsv implements LineFormat {
  /// The first line of such a file.
  public static final String HEADER = String.join(",", EventDraft.FIELDS);

  private final Clock clock;

  EventCsv(Clock clock) {
    this.clock = clock;
  }

  @Override
  public String label() {
    return "CSV of events";
  }

  @Override
  public LineOutcome read(String line) {
    List<String> cells;
    try {
      cells = cells(line);
    } catch (IllegalArgumentException e) {
      return Refused.because(String.valueOf(e.getMessage()));
    }
    if (cells.size() != EventDraft.FIELDS.size()) {
      return Refused.because(
          "a line has " + EventDraft.FIELDS.size() + " cells, not " + cells.size());
    }
    EventDraft draft = new EventDraft(clock);
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        fill(draft, EventDraft.FIELDS.get(i), cells.get(i));
      }
    }
    return draft.finish();
  }

  private static void fill(EventDraft draft, String name, String cell) {
    switch (name) {
      case "eventId" -> draft.eventId(cell);
      case "profile" -> draft.profile(cell);
      case "title" -> draft.title(cell);
      case "type" -> draft.type(cell);
      case "at" -> draft.at(cell);
      case "value" -> {
        try {
          draft.value(Double.parseDouble(cell));
        } catch (NumberFormatException e) {
          draft.refuse(name, "value is a number, not '" + EventDraft.shortened(cell) + '\'');
        }
      }
      default -> throw new IllegalArgumentException("no column is called '" + name + '\'');
    }
  }

  /// The cells of a line; quotes are doubled inside quotes (RFC 4180).
  static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean isQuoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (isQuoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        isQuoted = !isQuoted;
      } else if (c == ',' && !isQuoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    if (isQuoted) {
      throw new IllegalArgumentException("a quote is not closed");
    }
    cells.add(cell.toString());
    return cells;
  }

  /// An event as one line, without a line break.
  public static String write(Event event) {
    Double value = event.value();
    return String.join(
        ",",
        cell(event.eventId()),
        cell(event.profile()),
        cell(event.title()),
        event.type().wireName(),
        value == null ? "" : value.toString(),
        event.at().toString());
  }

  private static String cell(String text) {
    boolean isPlain = text.indexOf(',') < 0 && text.indexOf('"') < 0;
    return isPlain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
