package dev.marquee.insights.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.insights.Insight;
import dev.marquee.insights.RatingsVotes;
import dev.marquee.insights.RatingsVotes.Cell;
import dev.marquee.insights.RatingsVotes.Count;
import dev.marquee.insights.RatingsVotes.Expected;
import dev.marquee.insights.RatingsVotes.Outlier;
import dev.marquee.insights.stat.Estimate;
import java.util.List;
import org.junit.jupiter.api.Test;

class InsightPageTest {
  private static final String HOSTILE = "<img src=x onerror=\"alert('1')\"> & \u202egnp\u0007";

  private static Insight insight() {
    RatingsVotes data =
        new RatingsVotes(
            new Count(12, "/search?missing=!votes"),
            new Estimate(0.5, 0.1, 0.7),
            List.of(new Cell(10, 17, 7, 7.5, 12, "/search?genre=R&B&votes=10..17")),
            List.of(new Expected(10, 17, 7.2, 0.4, 12, "/search?votes=10..17")),
            List.of(),
            List.of(),
            List.of(),
            List.of(new Outlier("test:1", HOSTILE, "movie", 1999, 9, 12, 7.2, 4.5)));
    return new Insight("ratings-votes", "Ratings", HOSTILE, 12, "/search", data);
  }

  @Test
  void whateverTitlesHoldIsText() {
    String page = InsightPage.of(List.of(insight()), HOSTILE, "http://127.0.0.1:8080");

    assertThat(page)
        .contains("&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; &amp; \ufffdgnp\ufffd")
        .doesNotContain("<img", "onerror=\"", "\u202e", "\u0007", "<script");
  }

  @Test
  void nothingIsFetched() {
    String page = InsightPage.of(List.of(insight()), "All.", "http://127.0.0.1:8080");

    assertThat(page).doesNotContain("src=\"", "url(", "@import", "<link", "xlink");
    assertThat(page.replace("href=\"http://127.0.0.1:8080/search?", "")).doesNotContain("http://");
  }

  @Test
  void everyFigureOfAChartStandsInATable() {
    String page = InsightPage.of(List.of(insight()), "All.", "http://127.0.0.1:8080");

    assertThat(page)
        .contains("<svg viewBox", "role=\"img\" aria-label=\"How many titles")
        .contains("<caption>Titles by rating and votes</caption>")
        .contains("<a href=\"http://127.0.0.1:8080/search?genre=R&amp;B&amp;votes=10..17\">12</a>");
  }

  @Test
  void textTablesAreCutAndSafeForATerminal() {
    Table table =
        Table.named("Titles", "Title", "#Votes")
            .cell("\u001b[31m" + "x".repeat(60))
            .cell("1,000")
            .cell("B")
            .cell("7")
            .build();

    assertThat(TextTable.of(table, 1))
        .isEqualTo(
            """
            Titles
              Title                                     Votes
              \ufffd[31mxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\u2026  1,000
              and 1 more
            """);
  }
}
