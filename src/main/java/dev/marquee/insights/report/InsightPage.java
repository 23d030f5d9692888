package dev.marquee.insights.report;

import dev.marquee.insights.Insight;
import java.util.List;

/// Insights as one HTML page that needs nothing else: no script, no request, its own style and
/// drawings, in light and in dark.
public final class InsightPage {
  private static final int OPEN_ROWS = 40;

  private final Markup html = new Markup();
  private final String server;

  private InsightPage(String server) {
    this.server = server;
  }

  /// The page. `subject`: what was counted, in words; `server`: the address that links to titles
  /// begin with, such as `http://127.0.0.1:8080`.
  public static String of(List<Insight> insights, String subject, String server) {
    InsightPage page = new InsightPage(server);
    page.begin(subject);
    insights.forEach(page::section);
    return page.html.raw("</main></body></html>\n").toString();
  }

  private void begin(String subject) {
    html.raw(
        """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>Marquee: insights</title>
        <style>
        """);
    html.raw(PageStyle.CSS).raw("</style></head><body><main>\n");
    html.element("h1", "Insights").element("p", subject);
  }

  private void section(Insight insight) {
    html.raw("<section>").element("h2", insight.title());
    html.raw("<p class=\"finding\">").text(insight.finding()).raw("</p>\n");
    Charts.of(insight.data())
        .forEach(chart -> html.raw("<div class=\"wide\">").raw(chart).raw("</div>\n"));
    InsightTables.of(insight.data()).forEach(this::table);
    html.raw("</section>\n");
  }

  /// Long tables are folded away.
  private void table(Table table) {
    boolean isLong = table.rows().size() > OPEN_ROWS;
    if (isLong) {
      html.raw("<details>").element("summary", table.caption());
    }
    html.raw("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"")
        .text(table.caption())
        .raw("\"><table>")
        .element("caption", table.caption())
        .raw("<thead><tr>");
    for (Table.Column column : table.columns()) {
      html.raw(column.isNumber() ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">");
      html.text(column.name()).raw("</th>");
    }
    html.raw("</tr></thead><tbody>\n");
    table.rows().forEach(row -> row(table, row));
    html.raw("</tbody></table></div>\n").raw(isLong ? "</details>\n" : "");
  }

  private void row(Table table, List<Table.Cell> row) {
    html.raw("<tr>");
    for (int column = 0; column < row.size(); column++) {
      String name = column == 0 ? "th" : "td";
      String scope = column == 0 ? " scope=\"row\"" : "";
      boolean isNumber = table.columns().get(column).isNumber();
      html.raw("<" + name + scope + (isNumber ? " class=\"n\">" : ">"));
      cell(row.get(column));
      html.raw("</" + name + ">");
    }
    html.raw("</tr>\n");
  }

  private void cell(Table.Cell cell) {
    if (cell.link() == null) {
      html.text(cell.text());
    } else {
      html.raw("<a href=\"").text(server + cell.link()).raw("\">");
      html.text(cell.text()).raw("</a>");
    }
  }
}
