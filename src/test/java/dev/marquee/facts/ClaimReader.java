package dev.marquee.facts;

import dev.marquee.ingest.dialect.Companion;
import dev.marquee.ingest.dialect.Dialect;
import dev.marquee.ingest.dialect.DialectReader;
import dev.marquee.ingest.dialect.Dialects;
import dev.marquee.ingest.dialect.Dialects.Kind;
import dev.marquee.ingest.merge.Origin;
import dev.marquee.ingest.merge.TitleRow;
import dev.marquee.ingest.source.Header;
import dev.marquee.ingest.source.SourceHead;
import dev.marquee.ingest.source.SourceText;
import dev.marquee.ingest.tally.FileTally;
import dev.marquee.ingest.tally.Findings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Reads files of titles row by row, as ingest does before it merges them.
final class ClaimReader {
  private static final int LAST_YEAR = 2036;

  private ClaimReader() {}

  /// Every usable row of a set.
  static List<Claim> read(PublishedSet set) throws IOException {
    return rows(set.titles(), set.joined()).stream()
        .map(row -> new Claim(set, row.line(), row.title()))
        .toList();
  }

  /// The rows of one file of titles with what is joined to them.
  static List<TitleRow> rows(Path titles, List<Path> joined) throws IOException {
    DialectReader reader = new DialectReader(LAST_YEAR);
    read(reader, titles);
    for (Path file : joined) {
      read(reader, file);
    }
    return reader.finish();
  }

  private static void read(DialectReader reader, Path file) throws IOException {
    SourceHead seen = SourceHead.of(file);
    Kind kind = Dialects.recognize(seen).orElseThrow();
    SourceHead head = whole(kind.layout().read(seen), kind);
    try (SourceText text = SourceText.open(file)) {
      var input =
          new DialectReader.Input(
              head.rows(text), head.header(), new FileTally(file, Findings.NONE), () -> {});
      switch (kind) {
        case Kind.Titles(Dialect dialect) ->
            reader.readTitles(dialect, origin(file, dialect), input);
        case Kind.Joined(Dialect dialect, Companion companion) ->
            reader.readJoined(dialect, companion, input);
      }
    }
  }

  /// The first object of a JSON file need not show every name.
  private static SourceHead whole(SourceHead head, Kind kind) {
    return head.format().isJson() && kind instanceof Kind.Titles(Dialect dialect)
        ? head.withColumns(
            new Header(dialect.columns().stream().map(Dialect.Column::name).toList()))
        : head;
  }

  private static Origin origin(Path file, Dialect dialect) {
    String stem = file.getFileName().toString().replaceFirst("\\..*", "");
    String name = dialect.scheme() == null ? stem : dialect.scheme();
    return new Origin(name, 0, dialect.standing(), name, false);
  }
}
