package dev.marquee.http;

import dev.marquee.catalog.Utf8;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.util.NameTransformer;

/// Writes summaries of titles as any record is written, and several times as fast: most of an
/// answer that lists titles is them.
final class SummaryJson extends ValueSerializer<Summary> {
  private static final SerializedString ID = new SerializedString("id");
  private static final SerializedString TYPE = new SerializedString("type");
  private static final SerializedString TITLE = new SerializedString("title");
  private static final SerializedString ORIGINAL = new SerializedString("originalTitle");
  private static final SerializedString YEAR = new SerializedString("year");
  private static final SerializedString END_YEAR = new SerializedString("endYear");
  private static final SerializedString GENRES = new SerializedString("genres");
  private static final SerializedString COUNTRIES = new SerializedString("countries");
  private static final SerializedString DIRECTORS = new SerializedString("directors");
  private static final SerializedString MINUTES = new SerializedString("runtimeMinutes");
  private static final SerializedString SEASONS = new SerializedString("seasons");
  private static final SerializedString CERTIFICATE = new SerializedString("certificate");
  private static final SerializedString RATING = new SerializedString("rating");
  private static final SerializedString VOTES = new SerializedString("votes");
  private static final SerializedString SYNOPSIS = new SerializedString("synopsis");
  private static final SerializedString CLUSTER = new SerializedString("cluster");
  private static final SerializedString LABEL = new SerializedString("label");
  private static final SerializedString SIZE = new SerializedString("size");

  /// Whether the parts become those of the object around.
  private final boolean unwrapped;

  private SummaryJson(boolean unwrapped) {
    this.unwrapped = unwrapped;
  }

  /// The way to write a summary as an object of its own.
  static SummaryJson object() {
    return new SummaryJson(false);
  }

  @Override
  public ValueSerializer<Summary> unwrappingSerializer(NameTransformer names) {
    return new SummaryJson(true);
  }

  @Override
  public boolean isUnwrappingSerializer() {
    return unwrapped;
  }

  @Override
  public void serialize(Summary summary, JsonGenerator out, SerializationContext context) {
    if (unwrapped) {
      write(summary, out);
    } else {
      out.writeStartObject();
      write(summary, out);
      out.writeEndObject();
    }
  }

  private static void write(Summary summary, JsonGenerator out) {
    write(ID, summary.id(), out);
    out.writeName(TYPE);
    out.writeString(summary.type());
    write(TITLE, summary.title(), out);
    write(ORIGINAL, summary.originalTitle(), out);
    write(YEAR, summary.year(), out);
    write(END_YEAR, summary.endYear(), out);
    write(GENRES, summary.genres(), out);
    write(COUNTRIES, summary.countries(), out);
    write(DIRECTORS, summary.directors(), out);
    write(MINUTES, summary.runtimeMinutes(), out);
    write(SEASONS, summary.seasons(), out);
    write(CERTIFICATE, summary.certificate(), out);
    if (summary.rating() != null) {
      out.writeName(RATING);
      out.writeNumber(summary.rating());
    }
    if (summary.votes() != null) {
      out.writeName(VOTES);
      out.writeNumber(summary.votes());
    }
    write(SYNOPSIS, summary.synopsis(), out);
    if (summary.cluster() != null) {
      out.writeName(CLUSTER);
      write(summary.cluster(), out);
    }
  }

  private static void write(Summary.ClusterName cluster, JsonGenerator out) {
    out.writeStartObject();
    out.writeName(ID);
    out.writeNumber(cluster.id());
    out.writeName(LABEL);
    out.writeString(cluster.label());
    write(SIZE, cluster.size(), out);
    out.writeEndObject();
  }

  private static void write(SerializedString name, @Nullable Utf8 text, JsonGenerator out) {
    if (text != null) {
      out.writeName(name);
      write(text, out);
    }
  }

  private static void write(SerializedString name, @Nullable Integer number, JsonGenerator out) {
    if (number != null) {
      out.writeName(name);
      out.writeNumber(number);
    }
  }

  private static void write(SerializedString name, List<Utf8> texts, JsonGenerator out) {
    out.writeName(name);
    out.writeStartArray();
    for (Utf8 text : texts) {
      write(text, out);
    }
    out.writeEndArray();
  }

  private static void write(Utf8 text, JsonGenerator out) {
    out.writeUTF8String(text.bytes(), text.from(), text.length());
  }
}
