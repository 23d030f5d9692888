package dev.marquee.ingest.dialect;

import dev.marquee.catalog.TitleType;
import dev.marquee.ingest.clean.ListCells;
import dev.marquee.ingest.merge.Standing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One kind of file of titles.
///
/// - `name`: as the report calls it.
/// - `layout`: how its files are recognized and written.
/// - `columns`: what is read; a column that a file lacks is read as missing, one that is not listed
///   is ignored.
/// - `lists`: how several values stand in one cell.
/// - `scheme`: the scheme of its ids where they mean the same in every file, null where each file
///   has its own.
/// - `figure`: whose votes its ratings are, null for each file's own.
/// - `assumedType`: the type of rows that tell none, null where such a row is unusable.
/// - `collected`: the year in which its one public copy was collected, so that later ones in it are
///   mistakes; null for sources that go on and announce titles.
/// - `joinId`: the id by which rows of its companions find their titles.
/// - `companions`: the kinds of files whose rows belong to titles of this one.
public record Dialect(
    String name,
    Layout layout,
    List<Column> columns,
    ListCells lists,
    @Nullable String scheme,
    @Nullable String figure,
    @Nullable TitleType assumedType,
    Standing standing,
    @Nullable Integer collected,
    JoinId joinId,
    List<Companion> companions) {
  public Dialect {
    columns = List.copyOf(columns);
    companions = List.copyOf(companions);
  }

  /// A column and its meaning. Several columns may mean the same list.
  public record Column(String name, Field field) {}

  /// Starts the description of a dialect.
  static Builder named(String name) {
    return new Builder(name);
  }

  /// Collects a description.
  static final class Builder {
    private final String name;
    private Layout layout = Layout.when(header -> true);
    private JoinId joinId = JoinId.OWN;
    private final List<Column> columns = new ArrayList<>();
    private ListCells lists = ListCells.COMMA;
    private @Nullable String scheme;
    private @Nullable String figure;
    private @Nullable TitleType assumedType;
    private Standing standing = Standing.of(30);
    private @Nullable Integer collected;
    private final List<Companion> companions = new ArrayList<>();

    private Builder(String name) {
      this.name = name;
    }

    Builder recognizedBy(String... needed) {
      return laidOut(Layout.having(List.of(needed)));
    }

    Builder laidOut(Layout value) {
      layout = value;
      return this;
    }

    Builder joinedBy(JoinId id) {
      joinId = id;
      return this;
    }

    Builder column(String column, Field field) {
      columns.add(new Column(column, field));
      return this;
    }

    Builder lists(ListCells way) {
      lists = way;
      return this;
    }

    Builder idsOf(String everywhere) {
      scheme = everywhere;
      return this;
    }

    Builder votesOf(String audience) {
      figure = audience;
      return this;
    }

    Builder assuming(TitleType type) {
      assumedType = type;
      return this;
    }

    Builder standing(Standing value) {
      standing = value;
      return this;
    }

    Builder collectedIn(int year) {
      collected = year;
      return this;
    }

    Builder joinedWith(Companion companion) {
      companions.add(companion);
      return this;
    }

    Dialect build() {
      return new Dialect(
          name,
          layout,
          columns,
          lists,
          scheme,
          figure,
          assumedType,
          standing,
          collected,
          joinId,
          companions);
    }
  }
}
