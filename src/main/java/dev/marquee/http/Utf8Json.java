package dev.marquee.http;

import dev.marquee.catalog.Utf8;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/// Writes stored texts as strings, undecoded.
final class Utf8Json extends ValueSerializer<Utf8> {

  @Override
  public void serialize(Utf8 text, JsonGenerator out, SerializationContext context) {
    out.writeUTF8String(text.bytes(), text.from(), text.length());
  }
}
