package dev.marquee.ingest;

import dev.marquee.catalog.Title;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/// Writes titles in the *Marquee titles* dialect, as CSV or as JSON lines. Reading the file back
/// gives the same titles under the same ids; the columns `aliases`, `sourceGenres` and
/// `sourceCountries` are there for that.
///
/// The caller gives a writer in UTF-8 and closes this, which closes that.
public final class TitleWriter implements Closeable {
  /// The columns, in order; the last three are extras of ours.
  public static final List<String> COLUMNS =
      List.of(
          "id",
          "type",
          "title",
          "originalTitle",
          "alternativeTitles",
          "year",
          "endYear",
          "genres",
          "countries",
          "languages",
          "directors",
          "cast",
          "runtimeMinutes",
          "seasons",
          "certificate",
          "keywords",
          "collection",
          "synopsis",
          "rating",
          "votes",
          "availableCountries",
          "imdbId",
          "aliases",
          "sourceGenres",
          "sourceCountries");

  private final TableWriter table;

  private TitleWriter(TableWriter table) {
    this.table = table;
  }

  /// Starts CSV with its header: commas, LF, quotes where needed, lists joined by `|`.
  public static TitleWriter csv(Writer out) throws IOException {
    return new TitleWriter(TableWriter.csv(out, COLUMNS));
  }

  /// Starts JSON lines: one object a title, missing values left out, lists as arrays.
  public static TitleWriter jsonLines(Writer out) {
    return new TitleWriter(TableWriter.jsonLines(out));
  }

  /// Writes one title.
  public void write(Title title) throws IOException {
    table.write(TitleCells.of(title));
  }

  @Override
  public void close() throws IOException {
    table.close();
  }
}
