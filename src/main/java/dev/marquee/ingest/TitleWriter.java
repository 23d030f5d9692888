package dev.marquee.ingest;

import dev.marquee.catalog.Title;
import dev.marquee.ingest.clean.ListCells;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

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

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Writer out;
  private final @Nullable CSVPrinter csv;

  private TitleWriter(Writer out, @Nullable CSVPrinter csv) {
    this.out = out;
    this.csv = csv;
  }

  /// Starts CSV with its header: commas, LF, quotes where needed, lists joined by `|`.
  public static TitleWriter csv(Writer out) throws IOException {
    CSVPrinter printer = new CSVPrinter(out, csvFormat());
    printer.printRecord(COLUMNS);
    return new TitleWriter(out, printer);
  }

  /// Starts JSON lines: one object a title, missing values left out, lists as arrays.
  public static TitleWriter jsonLines(Writer out) {
    return new TitleWriter(out, null);
  }

  static CSVFormat csvFormat() {
    return CSVFormat.Builder.create()
        .setDelimiter(',')
        .setQuote('"')
        .setQuoteMode(QuoteMode.MINIMAL)
        .setRecordSeparator('\n')
        .get();
  }

  /// Writes one title.
  public void write(Title title) throws IOException {
    Map<String, @Nullable Object> cells = TitleCells.of(title);
    if (csv != null) {
      csv.printRecord(cells.values().stream().map(TitleWriter::cell).toList());
      return;
    }
    cells.values().removeIf(value -> value == null || value.equals(List.of()));
    out.write(JSON.writeValueAsString(cells));
    out.write('\n');
  }

  private static String cell(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case BigDecimal number -> number.toPlainString();
      case List<?> items -> {
        List<String> texts = new ArrayList<>();
        items.forEach(item -> texts.add(String.valueOf(item)));
        yield ListCells.joined(texts);
      }
      default -> value.toString();
    };
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
