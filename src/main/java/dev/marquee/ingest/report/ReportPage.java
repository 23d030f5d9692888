package dev.marquee.ingest.report;

import dev.marquee.ingest.merge.MergeReport;
import dev.marquee.ingest.tally.FileReport;
import dev.marquee.ingest.tally.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The report on a run as one HTML page: what became of every row, how rows became titles, and,
/// file by file, what was mended, what was refused and what the values are like.
public final class ReportPage {
  private final Html html = new Html();

  private ReportPage() {}

  /// The page. `skipped` says why a file of a folder was left alone; `titles` is the size of the
  /// catalog.
  public static String of(
      List<FileReport> files, MergeReport merges, Map<Path, String> skipped, int titles) {
    ReportPage page = new ReportPage();
    page.begin(files, merges, titles);
    page.sources(files);
    page.merges(merges);
    page.skipped(skipped);
    FilePart part = new FilePart(page.html);
    for (int number = 0; number < files.size(); number++) {
      part.write(files.get(number), number + 1);
    }
    return page.html.raw("</main></body></html>\n").toString();
  }

  private void begin(List<FileReport> files, MergeReport merges, int titles) {
    html.raw(
        """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>Marquee: what was read</title>
        <style>
        """);
    html.raw(PageStyle.CSS).raw("</style></head><body><main>\n").element("h1", "What was read");
    long read = files.stream().mapToLong(FileReport::read).sum();
    long rejected = files.stream().mapToLong(file -> file.outcome().rejected()).sum();
    html.raw("<dl class=\"facts\">");
    fact("titles", titles);
    fact("rows read", read);
    fact("rows merged", merges.merged());
    fact("rows rejected", rejected);
    html.raw("</dl>\n");
  }

  private void fact(String what, long count) {
    html.raw("<div>").element("dt", what).element("dd", Html.count(count)).raw("</div>");
  }

  private void sources(List<FileReport> files) {
    html.raw("<section>").element("h2", "Sources");
    html.element(
        "p",
        "Rows of titles are accepted, merged into the title of another row, or rejected; rows of"
            + " joined files are attached to a title, orphaned because their title is not there, or"
            + " rejected. The parts sum to the rows read.");
    html.table(
        "What became of the rows",
        List.of(
            "File",
            "Kind",
            "#Read",
            "#Accepted",
            "#Merged",
            "#Attached",
            "#Orphaned or unmatched",
            "#Rejected"));
    for (int number = 0; number < files.size(); number++) {
      source(files.get(number), number + 1);
    }
    html.endTable().raw("</section>\n");
  }

  private void source(FileReport file, int number) {
    html.raw("<tr><th scope=\"row\"><a href=\"#file" + number + "\">");
    html.text(FilePart.name(file)).raw("</a></th>").cell(file.dialect()).cell(file.read());
    switch (file.outcome()) {
      case Outcome.Titles(long accepted, long merged, long _) ->
          html.cell(accepted).cell(merged).cell("").cell("");
      case Outcome.Enriching(long merged, long unmatched, long _) ->
          html.cell("").cell(merged).cell("").cell(unmatched);
      case Outcome.Joined(long attached, long orphaned, long _) ->
          html.cell("").cell("").cell(attached).cell(orphaned);
    }
    html.cell(file.outcome().rejected()).raw("</tr>\n");
  }

  private void merges(MergeReport merges) {
    html.raw("<section>").element("h2", "How rows became titles");
    if (merges.merges().isEmpty() && merges.conflicts().isEmpty()) {
      html.element("p", "Every row is a title of its own.");
    }
    if (!merges.merges().isEmpty()) {
      html.table("Rows merged, by the evidence that joined them", List.of("Evidence", "#Rows", ""));
      for (MergeReport.Merges merge : merges.merges()) {
        finding(merge.key().label(), merge.count(), merge.examples());
      }
      html.endTable();
    }
    if (!merges.conflicts().isEmpty()) {
      html.table("What rows disagree about", List.of("Conflict", "#Times", ""));
      for (MergeReport.Conflicts conflict : merges.conflicts()) {
        finding(conflict.kind().label(), conflict.count(), conflict.examples());
      }
      html.endTable();
    }
    html.raw("</section>\n");
  }

  private void finding(String label, long count, List<String> examples) {
    html.head(label).cell(count).raw("<td>").details("examples", examples).raw("</td></tr>\n");
  }

  private void skipped(Map<Path, String> skipped) {
    if (skipped.isEmpty()) {
      return;
    }
    html.raw("<section>").element("h2", "Files left alone");
    html.table("Files of folders that are no sources", List.of("File", "Why"));
    skipped.forEach((file, why) -> html.head(file.toString()).cell(why).raw("</tr>\n"));
    html.endTable().raw("</section>\n");
  }
}
