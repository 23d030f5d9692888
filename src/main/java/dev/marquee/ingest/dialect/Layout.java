package dev.marquee.ingest.dialect;

import dev.marquee.ingest.source.Format;
import dev.marquee.ingest.source.Header;
import dev.marquee.ingest.source.SourceHead;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// How the files of a kind are recognized and how their records stand in them.
///
/// - `fits`: whether a file that begins like this is one of this kind.
/// - `names`: the names of the columns where the first record is no header but a row; empty for
///   files with a header.
/// - `quoted`: whether cells may stand in quotes.
public record Layout(Predicate<SourceHead> fits, List<String> names, boolean quoted) {
  public Layout {
    names = List.copyOf(names);
  }

  /// Files whose header passes a test.
  static Layout when(Predicate<Header> fits) {
    return new Layout(head -> fits.test(head.header()), List.of(), true);
  }

  /// Files whose header has all of these columns, and any others.
  static Layout having(List<String> columns) {
    List<String> needed = List.copyOf(columns);
    return when(header -> header.hasAll(needed));
  }

  /// Files whose header has these columns and no others, in any order: for names that everyone
  /// uses.
  static Layout exactly(String... columns) {
    List<String> needed = List.of(columns);
    return when(header -> header.columns().size() == needed.size() && header.hasAll(needed));
  }

  /// Files without a header, with this between cells: those of the first row must match these
  /// patterns, one for each name.
  static Layout headless(String delimiter, List<String> names, String... patterns) {
    List<Pattern> cells = List.of(patterns).stream().map(Pattern::compile).toList();
    return new Layout(
        head ->
            head.format() instanceof Format.Delimited(String actual, boolean _, boolean _)
                && actual.equals(delimiter)
                && matches(head.header().columns(), cells),
        names,
        false);
  }

  /// The same files, with quotes that are letters.
  Layout unquoted() {
    return new Layout(fits, names, false);
  }

  /// The beginning of such a file as it is to be read.
  public SourceHead read(SourceHead head) {
    SourceHead read = quoted ? head : head.unquoted();
    return names.isEmpty() ? read : read.headless(new Header(names));
  }

  private static boolean matches(List<String> cells, List<Pattern> patterns) {
    if (cells.size() != patterns.size()) {
      return false;
    }
    for (int i = 0; i < cells.size(); i++) {
      if (!patterns.get(i).matcher(cells.get(i)).matches()) {
        return false;
      }
    }
    return true;
  }
}
