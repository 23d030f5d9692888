package dev.marquee.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.ingest.tally.FieldReport;
import dev.marquee.ingest.tally.FileReport;
import dev.marquee.ingest.tally.Findings;
import dev.marquee.ingest.tally.Note;
import dev.marquee.ingest.tally.Reason;
import dev.marquee.ingest.tally.RejectedRow;
import dev.marquee.ingest.tally.Repair;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever listens hears of every rejected row and every repair; the report keeps counts and a few
/// examples, however many there are.
class FindingsTest {
  private static final String HEADER = "id,type,title,year,runtimeMinutes,genres,rating,votes\n";

  @TempDir private Path folder;

  private static final class Heard implements Findings {
    private final Map<Repair, Long> repairs = new EnumMap<>(Repair.class);
    private final List<RejectedRow> rejected = new ArrayList<>();

    @Override
    public void rejected(Path file, RejectedRow row) {
      rejected.add(row);
    }

    @Override
    public void repaired(Path file, long line, Note note) {
      repairs.merge(note.repair(), 1L, Long::sum);
    }
  }

  private static IngestResult read(Findings findings, Path file) {
    return Ingest.read(IngestSettings.of(file).tolerating(1), Progress.NONE, findings);
  }

  @Test
  void everyRepairThatIsCountedIsHeardOf() {
    Heard heard = new Heard();
    FileReport file = read(heard, Fixtures.CATALOG).report().files().getFirst();
    assertThat(file.repairs()).isNotEmpty();
    file.repairs()
        .forEach(
            repair -> assertThat(heard.repairs).containsEntry(repair.repair(), repair.count()));
    assertThat(heard.repairs).hasSize(file.repairs().size());
    assertThat(heard.rejected).hasSize(4);
  }

  @Test
  void reportKeepsAFewOfManyRejectedRows() throws IOException {
    StringBuilder text = new StringBuilder(HEADER).append("a,movie,Bar,1999,90,,,\n");
    for (int i = 0; i < 1_000; i++) {
      text.append("e").append(i).append(",tvEpisode,Part ").append(i).append(",1999,30,,,\n");
    }
    Heard heard = new Heard();
    FileReport file =
        read(heard, Fixtures.file(folder, "many.csv", text.toString())).report().files().getFirst();
    assertThat(file.rejections()).isEqualTo(Map.of(Reason.PART_OR_GAME, 1_000L));
    assertThat(file.rejected()).hasSize(5);
    assertThat(file.rejected().getFirst().line()).isEqualTo(3);
    assertThat(heard.rejected).hasSize(1_000);
  }

  @Test
  void fieldsTellWhatIsThereAndWhatStandsOut() throws IOException {
    StringBuilder text = new StringBuilder(HEADER);
    for (int i = 0; i < 40; i++) {
      text.append("a" + i + ",movie,Film " + i + "," + (1990 + i % 20) + ",");
      text.append((i % 10 == 0 ? "" : 80 + i) + "," + (i < 30 ? "Drama" : "") + ",5,");
      text.append((10 * i + 10) + "\n");
    }
    text.append("long,movie,A Night and a Day,1999,1440,,5,40000000\n");
    text.append("odd,movie,Odd,1999,about an hour,,,\n");
    FileReport file =
        read(Findings.NONE, Fixtures.file(folder, "f.csv", text.toString()))
            .report()
            .files()
            .getFirst();
    FieldReport minutes = field(file, "runtimeMinutes");
    assertThat(minutes.columns()).containsExactly("runtimeMinutes");
    assertThat(minutes.filled()).isEqualTo(37);
    assertThat(minutes.missing()).isEqualTo(5);
    assertThat(minutes.repaired()).isEqualTo(1);
    assertThat(outliers(minutes)).containsExactly("A Night and a Day 1440.0 line 42");
    assertThat(outliers(field(file, "votes"))).containsExactly("A Night and a Day 4.0E7 line 42");
    assertThat(outliers(field(file, "year"))).isEmpty();
    assertThat(field(file, "genres").filled()).isEqualTo(30);
  }

  private static FieldReport field(FileReport file, String name) {
    return file.fields().stream().filter(f -> f.field().equals(name)).findFirst().orElseThrow();
  }

  private static List<String> outliers(FieldReport field) {
    FieldReport.Spread spread = field.spread();
    assertThat(spread).isNotNull();
    return spread == null
        ? List.of()
        : spread.examples().stream()
            .map(place -> place.title() + " " + place.value() + " line " + place.line())
            .toList();
  }

  @Test
  void pageShowsHostileTitlesAsText() throws IOException {
    Path file =
        Fixtures.file(
            folder,
            "hostile.csv",
            HEADER
                + "1,movie,  <img src=x onerror=alert(1)>,1999,90,,,\n"
                + "2,movie,\"<script>alert('&')</script>\",1999,x,,,\n"
                + "3,opera,</table><b>\u202e,1999,90,,,\n");
    String page = read(Findings.NONE, file).report().toHtml(2);
    assertThat(page)
        .startsWith("<!doctype html>")
        .contains("&lt;img src=x onerror=alert(1)&gt;")
        .doesNotContain("<img", "<script", "</table><b>", "\u202e", "http://", "https://")
        .contains("prefers-color-scheme: dark", "<caption>", "lang=\"en\"");
    assertThat(page.split("<table>", -1)).hasSameSizeAs(page.split("</table>", -1));
    assertThat(page.split("<section", -1)).hasSameSizeAs(page.split("</section>", -1));
    assertThat(page.split("<tr>", -1)).hasSameSizeAs(page.split("</tr>", -1));
  }

  @Test
  void pageTellsWhatTheReportTells() {
    IngestReport report = Fixtures.read(Fixtures.CATALOG, Fixtures.MOVIE_LENS).report();
    String page = report.toHtml(38);
    for (FileReport file : report.files()) {
      assertThat(page).contains(file.path().getFileName().toString());
      file.repairs().forEach(repair -> assertThat(page).contains(repair.repair().label()));
      file.rejections()
          .keySet()
          .forEach(reason -> assertThat(page).contains(reason.label().replace("'", "&#39;")));
    }
    report.merges().merges().forEach(merge -> assertThat(page).contains(merge.key().label()));
    assertThat(page).contains("notes.csv", "unrecognized header");
  }
}
