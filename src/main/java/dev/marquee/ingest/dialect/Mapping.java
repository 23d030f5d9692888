package dev.marquee.ingest.dialect;

import dev.marquee.catalog.TitleType;
import dev.marquee.ingest.clean.ListCells;
import dev.marquee.ingest.merge.Standing;
import dev.marquee.ingest.source.SourceProblem;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What an operator says of the columns of a table that no dialect knows.
public final class Mapping {
  private Mapping() {}

  /// The dialect of an operator's mapping from fields to columns, such as `title=Name`; several
  /// columns for one list are joined by a bar. Throws [SourceProblem] for a field that does not
  /// exist or when nothing gives the title.
  public static Dialect dialect(Map<String, String> mapping) {
    Dialect.Builder dialect =
        Dialect.named("mapped columns")
            .lists(ListCells.ANY)
            .assuming(TitleType.MOVIE)
            .standing(Standing.of(30));
    boolean titled = false;
    for (Map.Entry<String, String> entry : new TreeMap<>(mapping).entrySet()) {
      Field field = Field.of(entry.getKey()).orElseThrow(() -> noField(entry.getKey()));
      titled |= field.holdsTitle();
      for (String column : entry.getValue().split("\\|", -1)) {
        dialect.column(column.strip(), field);
      }
    }
    if (!titled) {
      throw new SourceProblem("the mapping names no column for 'title'; add --map title=COLUMN");
    }
    return dialect.build();
  }

  private static SourceProblem noField(String name) {
    String fields =
        Arrays.stream(Field.values()).map(Field::label).collect(Collectors.joining(", "));
    return new SourceProblem("the mapping names no field of ours: '" + name + "' (" + fields + ")");
  }
}
