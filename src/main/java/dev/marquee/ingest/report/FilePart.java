package dev.marquee.ingest.report;

import dev.marquee.ingest.tally.Example;
import dev.marquee.ingest.tally.FieldReport;
import dev.marquee.ingest.tally.FileReport;
import dev.marquee.ingest.tally.Reason;
import dev.marquee.ingest.tally.RejectedRow;
import dev.marquee.ingest.tally.RepairCount;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The part of the page on one file.
final class FilePart {
  private static final int LONGEST = 160;
  private static final MathContext SHOWN = new MathContext(6);

  private final Html html;

  FilePart(Html html) {
    this.html = html;
  }

  /// The file as the page calls it: its folder and its name.
  static String name(FileReport file) {
    Path path = file.path();
    int parts = path.getNameCount();
    return path.subpath(Math.max(0, parts - 2), parts).toString();
  }

  void write(FileReport file, int number) {
    html.raw("<section id=\"file" + number + "\">").element("h2", name(file));
    html.element(
        "p", file.dialect() + ": " + Html.count(file.read()) + " rows, " + file.outcome().label());
    fields(file);
    spreads(file);
    repairs(file);
    rejections(file);
    html.details("columns of the file", file.columns());
    html.raw("</section>\n");
  }

  private void fields(FileReport file) {
    if (file.fields().isEmpty()) {
      return;
    }
    html.element("h3", "Fields")
        .table(
            "How many kept rows have a value, joined files included",
            List.of("Field", "Read from", "#Filled", "#", "#Missing", "#Repairs"));
    for (FieldReport field : file.fields()) {
      html.head(field.field())
          .cell(field.columns().isEmpty() ? "joined files" : String.join(", ", field.columns()))
          .cell(field.filled())
          .share(field.filled(), field.filled() + field.missing())
          .cell(field.missing())
          .cell(field.repaired())
          .raw("</tr>\n");
    }
    html.endTable();
  }

  private void spreads(FileReport file) {
    List<FieldReport> numbers =
        file.fields().stream().filter(field -> field.spread() != null).toList();
    if (numbers.isEmpty()) {
      return;
    }
    html.element("h3", "Numbers");
    html.element(
        "p",
        "Outliers lie more than three interquartile ranges below the first quartile or above the"
            + " third (of votes: on the logarithmic scale). They are kept; look whether they are"
            + " meant.");
    html.table(
        "How numbers spread",
        List.of("Field", "#Least", "#Median", "#Most", "#Usual", "#Outliers", ""));
    for (FieldReport field : numbers) {
      FieldReport.Spread spread = field.spread();
      if (spread != null) {
        spread(field.field(), spread);
      }
    }
    html.endTable();
  }

  private void spread(String field, FieldReport.Spread spread) {
    html.head(field);
    number(spread.least());
    number(spread.median());
    number(spread.most());
    html.raw("<td class=\"n\">").text(usual(spread.low(), spread.high())).raw("</td>");
    html.cell(spread.outliers()).raw("<td>");
    html.details(
        "examples",
        spread.examples().stream()
            .map(place ->
                "line " + place.line() + ": " + shown(place.value()) + " – " + cut(place.title()))
            .toList());
    html.raw("</td></tr>\n");
  }

  private static String usual(@Nullable Double low, @Nullable Double high) {
    return low == null || high == null
        ? "too uniform or too few to tell"
        : shown(Math.max(0, low)) + " to " + shown(high);
  }

  private void number(double value) {
    html.raw("<td class=\"n\">").text(shown(value)).raw("</td>");
  }

  private static String shown(double value) {
    return BigDecimal.valueOf(value).round(SHOWN).stripTrailingZeros().toPlainString();
  }

  private void repairs(FileReport file) {
    if (file.repairs().isEmpty()) {
      return;
    }
    html.element("h3", "Repairs")
        .table("Mended on rows that were kept", List.of("Repair", "#Times", ""));
    for (RepairCount repair : file.repairs()) {
      html.head(repair.repair().label()).cell(repair.count()).raw("<td>");
      html.details("examples", repair.examples().stream().map(FilePart::line).toList());
      html.raw("</td></tr>\n");
    }
    html.endTable();
  }

  private static String line(Example example) {
    String place = "line " + example.line() + column(example.column()) + ": ";
    String after = example.after().isEmpty() ? "nothing" : "“" + example.after() + "”";
    return place + "“" + example.before() + "” → " + after;
  }

  private void rejections(FileReport file) {
    if (file.rejections().isEmpty()) {
      return;
    }
    html.element("h3", "Rejected rows")
        .table("Why rows were rejected", List.of("Reason", "#Rows", ""));
    file.rejections()
        .forEach((reason, count) -> {
          html.head(reason.label()).cell(count).raw("<td>");
          html.details("examples", examples(file, reason));
          html.raw("</td></tr>\n");
        });
    html.endTable();
  }

  private static List<String> examples(FileReport file, Reason reason) {
    return file.rejected().stream()
        .filter(row -> row.reason() == reason)
        .map(FilePart::line)
        .toList();
  }

  private static String line(RejectedRow row) {
    String cells = cut(String.join(" | ", row.cells()));
    return "line " + row.line() + column(row.column()) + ": " + cells;
  }

  private static String column(String column) {
    return column.isEmpty() ? "" : ", " + column;
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
