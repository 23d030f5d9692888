package dev.marquee.http;

import dev.marquee.catalog.Utf8;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/// Writes stored texts as strings, to bytes and to text.
final class Utf8Json extends ValueSerializer<Utf8> {

  @Override
  public void serialize(Utf8 text, JsonGenerator out, SerializationContext context) {
    // Bytes can be written as they are only where bytes are written; text is wanted by streams.
    out.writeString(text.toString());
  }
}
