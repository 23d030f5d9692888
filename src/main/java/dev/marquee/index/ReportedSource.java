package dev.marquee.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// What the report of a generation counts of one source file; all else in it is for people.
///
/// - `counts`: rows by what became of them: `accepted`, `merged`, `attached`, `unmatched`,
///   `orphaned`, `rejected`; they sum to `read`.
public record ReportedSource(
    String name,
    String dialect,
    long read,
    Map<String, Long> counts,
    List<Tally> repairs,
    List<Tally> rejections,
    List<Field> fields) {

  /// How often something was found.
  public record Tally(String kind, String label, long count) {}

  /// Rows with and without a value in a field, and repairs made in it.
  public record Field(String field, long filled, long missing, long repaired) {}

  /// Reads the files of a report; none when it names none.
  static List<ReportedSource> read(byte[] report) {
    return each(GenerationFolder.JSON.readTree(report).path("files"), ReportedSource::source);
  }

  private static ReportedSource source(JsonNode file) {
    Map<String, Long> counts = new TreeMap<>();
    file.path("counts").forEachEntry((name, count) -> counts.put(name, count.longValue()));
    return new ReportedSource(
        file.required("name").asString(),
        file.required("dialect").asString(),
        file.required("read").longValue(),
        counts,
        each(file.path("repairs"), repair -> tally(repair, "kind")),
        each(file.path("rejections"), rejection -> tally(rejection, "reason")),
        each(file.path("fields"), ReportedSource::field));
  }

  private static Tally tally(JsonNode tally, String kind) {
    return new Tally(
        tally.required(kind).asString(),
        tally.required("label").asString(),
        tally.required("count").longValue());
  }

  private static Field field(JsonNode field) {
    return new Field(
        field.required("field").asString(),
        field.required("filled").longValue(),
        field.required("missing").longValue(),
        field.required("repaired").longValue());
  }

  private static <T> List<T> each(JsonNode list, Function<JsonNode, T> reader) {
    List<T> read = new ArrayList<>();
    list.forEach(node -> read.add(reader.apply(node)));
    return read;
  }
}
