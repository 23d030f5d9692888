package dev.marquee.ingest;

import static dev.marquee.ingest.Fixtures.title;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.Length;
import dev.marquee.catalog.Title;
import dev.marquee.catalog.TitleId;
import dev.marquee.ingest.merge.MergeKey;
import dev.marquee.ingest.tally.FileReport;
import dev.marquee.ingest.tally.Outcome;
import dev.marquee.ingest.tally.Reason;
import dev.marquee.ingest.tally.RejectedRow;
import dev.marquee.ingest.tally.Repair;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The streaming dialect on `tiny-catalog.csv`, whose last column says why each row is there.
class TinyCatalogTest {
  private static final IngestResult RESULT = Fixtures.read(Fixtures.CATALOG);
  private static final FileReport FILE = RESULT.report().files().getFirst();

  private static Title tiny(String row) {
    return title(RESULT, "tiny-catalog:" + row);
  }

  @Test
  void everyRowIsAccountedFor() {
    assertThat(FILE.dialect()).isEqualTo("streaming catalog");
    assertThat(FILE.read()).isEqualTo(36);
    assertThat(FILE.outcome()).isEqualTo(new Outcome.Titles(29, 3, 4));
    assertThat(RESULT.catalog().size()).isEqualTo(29);
  }

  @Test
  void rejectedRowsSayWhereAndWhy() {
    assertThat(FILE.rejections())
        .isEqualTo(
            Map.of(
                Reason.MISSING_TITLE, 1L,
                Reason.UNKNOWN_TYPE, 1L,
                Reason.REPEATED_ID, 1L,
                Reason.TOO_MANY_CELLS, 1L));
    RejectedRow podcast = FILE.rejected().get(1);
    // Two line breaks inside the quotes of row 8 stand before it.
    assertThat(podcast.line()).isEqualTo(14);
    assertThat(podcast.column()).isEqualTo("type");
    assertThat(podcast.value()).isEqualTo("Podcast");
    assertThat(podcast.cells()).contains("Voices", "Only sound.");
  }

  @Test
  void repairsAreCountedByKind() {
    assertThat(FILE.repaired(Repair.OUTER_BLANKS)).isEqualTo(1);
    assertThat(FILE.repaired(Repair.SHIFTED_CELL)).isEqualTo(1);
    assertThat(FILE.repaired(Repair.EMPTY_LIST_ITEM)).isEqualTo(2);
    assertThat(FILE.repaired(Repair.INNER_BLANKS)).isEqualTo(3);
    assertThat(FILE.repaired(Repair.DATE_LIKE_TITLE)).isEqualTo(1);
    assertThat(FILE.repaired(Repair.INVISIBLE_CHARACTERS)).isEqualTo(1);
    assertThat(FILE.repaired(Repair.COMPOSED_LETTERS)).isEqualTo(1);
    assertThat(FILE.repaired(Repair.CONTROL_CHARACTERS)).isEqualTo(1);
    assertThat(FILE.repaired(Repair.OUT_OF_RANGE)).isEqualTo(1);
    assertThat(FILE.repaired(Repair.NOT_A_NUMBER)).isEqualTo(2);
    assertThat(FILE.repaired(Repair.UNKNOWN_COUNTRY)).isEqualTo(1);
    assertThat(FILE.repaired(Repair.UNKNOWN_GENRE)).isEqualTo(1);
    assertThat(FILE.repaired(Repair.PLACEHOLDER)).isEqualTo(4);
    assertThat(FILE.repaired(Repair.REPEATED_LIST_ITEM)).isEqualTo(2);
    assertThat(FILE.repaired(Repair.MISSING_CELLS)).isEqualTo(1);
    assertThat(FILE.repaired(Repair.EXTRA_BLANK_CELLS)).isEqualTo(1);
  }

  @Test
  void sameWorksMergeAndLookAlikesStayApart() {
    assertThat(RESULT.report().merges().merged(MergeKey.TITLE_AND_DIRECTOR)).isEqualTo(2);
    assertThat(RESULT.report().merges().merged(MergeKey.OTHER_ID)).isEqualTo(1);
    assertThat(tiny("t3")).isSameAs(tiny("t1"));
    assertThat(tiny("t19")).isSameAs(tiny("t18"));
    for (List<String> pair :
        List.of(List.of("t12", "t13"), List.of("t14", "t15"), List.of("t16", "t17"))) {
      assertThat(tiny(pair.getFirst())).isNotSameAs(tiny(pair.getLast()));
    }
  }

  @Test
  void mergedTitleHasTheUnionOfWordsAndAllIds() {
    Title merged = tiny("t1");
    assertThat(merged.id()).isEqualTo(new TitleId("tiny-catalog:t1"));
    assertThat(merged.aliases()).containsExactly(new TitleId("tiny-catalog:t3"));
    assertThat(merged.genres().words()).containsExactly("dramas", "romantic movies");
    assertThat(merged.genres().values()).containsExactly("Drama", "Romance");
    assertThat(merged.names().alternatives()).isEmpty();
  }

  @Test
  void shiftedLengthIsMovedBack() {
    assertThat(tiny("t4").length()).isEqualTo(new Length.Minutes(74));
    assertThat(tiny("t4").certificate()).isNull();
    assertThat(tiny("t2").length()).isEqualTo(new Length.Seasons(2));
  }

  @Test
  void wordsAreTheSourcesOwnAndValuesOurs() {
    assertThat(tiny("t2").genres().words())
        .containsExactly("crime tv shows", "international tv shows");
    assertThat(tiny("t2").genres().values()).containsExactly("Crime");
    assertThat(tiny("t2").countries().words()).containsExactly("norway", "sweden");
    assertThat(tiny("t2").countries().values()).containsExactly("NO", "SE");
    assertThat(tiny("t24").countries().values()).containsExactly("SU", "DD");
    assertThat(tiny("t25").genres().words()).containsExactly("underwater ballet");
    assertThat(tiny("t25").genres().values()).isEmpty();
  }

  @Test
  void oneBadCellCostsItsValueOnly() {
    assertThat(tiny("t25").title()).isEqualTo("New Days");
    assertThat(tiny("t25").year()).isNull();
    assertThat(tiny("t25").length()).isNull();
    assertThat(tiny("t24").year()).isNull();
    assertThat(tiny("t26").title()).isEqualTo("Unknown");
    assertThat(tiny("t27").countries().words()).isEmpty();
    assertThat(tiny("t27").synopsis()).isNull();
  }

  @Test
  void linesInsideQuotesDoNotBreakRows() {
    assertThat(tiny("t8").title()).isEqualTo("The Long Title of a Sinking Ship");
    assertThat(tiny("t8").synopsis()).isEqualTo("Line one and line two.");
  }

  @Test
  void cleanedTitlesAreAsReviewed() throws IOException {
    StringWriter text = new StringWriter();
    try (TitleWriter writer = TitleWriter.jsonLines(text)) {
      for (Title title : RESULT.catalog().titles()) {
        writer.write(title);
      }
    }
    Path golden = Fixtures.FOLDER.resolve("tiny-catalog.golden.jsonl");
    if (System.getProperty("golden.update") != null) {
      Files.writeString(golden, text.toString());
    }
    assertThat(text.toString())
        .as("review, then: mvn test -Dtest=TinyCatalogTest -Dgolden.update")
        .isEqualTo(Files.readString(golden));
  }

  @Test
  void rejectedRowsCanBeExported() throws IOException {
    StringWriter text = new StringWriter();
    try (RejectsWriter writer = new RejectsWriter(text)) {
      for (RejectedRow row : FILE.rejected()) {
        writer.write(FILE.path(), row);
      }
    }
    assertThat(text.toString().lines().findFirst()).contains("file,line,reason,column,value,row");
    assertThat(text.toString())
        .contains(
            "tiny-catalog.csv,14,neither a film nor a series,type,Podcast,"
                + "\"t11,Podcast,Voices,,,France,2000,R,90 min,Dramas,Only sound.,"
                + "neither film nor series: rejected\"");
    assertThat(text.toString().lines()).hasSize(5);
  }
}
