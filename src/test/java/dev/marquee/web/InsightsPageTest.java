package dev.marquee.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The catalog counted.
class InsightsPageTest extends Journey {
  private static final Pattern COUNT = Pattern.compile("known of (\\d+) titles");

  @Test
  void filterChangesWhatIsFoundAndAMarkLeadsToAsManyTitlesAsItSays() {
    visit.go("/insights");
    Locator finding = page.locator("#production .finding");
    assertThat(finding).containsText("titles is");
    String ofAll = finding.textContent();

    page.locator(".facet li[data-value=JP] input").check();

    assertThat(page).hasURL(Pattern.compile("/insights\\?country=JP$"));
    assertThat(finding).not().hasText(ofAll);
    assertThat(button("Remove filter country: Japan")).isVisible();
    String counted = status().textContent().replace(" counted", "");
    Locator mark = page.locator("[data-exhibit=quality-fields] a.mark").first();
    assertThat(mark).hasAttribute("aria-label", COUNT);
    Matcher label = COUNT.matcher(mark.getAttribute("aria-label"));
    assertThat(label.find()).isTrue();
    assertThat(label.group(1) + " titles").isEqualTo(counted);
    mark.focus();
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile("/search\\?country=JP&missing=!year$"));
    assertThat(status()).hasText(counted + " match");

    page.goBack();

    assertThat(finding).containsText("titles is");
    assertThat(finding).not().hasText(ofAll);
  }

  @Test
  void arrowsLeadFromMarkToMark() {
    visit.go("/insights?table=quality");
    Locator marks = page.locator("[data-exhibit=production-years] a.mark");
    marks.first().focus();
    String second = marks.nth(1).getAttribute("aria-label");

    page.keyboard().press("ArrowRight");

    Locator focused = page.locator("a.mark:focus");
    assertThat(focused).hasAttribute("aria-label", second);
    assertThat(page.locator(".chart-tip:visible")).hasText(second);
    assertThat(page.locator("#quality figure-table")).hasCount(3);
    assertThat(page.locator("#quality .chart")).hasCount(0);
  }

  @Test
  void tableHoldsTheYearsOfTheChartAndCanBeTakenAlong() throws IOException {
    visit.go("/insights");
    int years = count(page.locator("[data-exhibit=production-years] a.mark"));

    page.locator("#view-production-table").check();

    assertThat(page).hasURL(Pattern.compile("/insights\\?table=production$"));
    assertThat(page.locator("[data-exhibit=production-years] tbody tr")).hasCount(years);
    Download download =
        page.waitForDownload(button("Download “Films and series of each year” as CSV")::click);
    List<String> lines = Files.readAllLines(download.path());
    assertThat(download.suggestedFilename()).isEqualTo("marquee-production-years.csv");
    assertThat(lines).hasSize(years + 1).startsWith("Year,Titles,Films,Series");
  }

  @Test
  void markOfAnHourLeadsToWhatIsWatchedMostThen() {
    watchedByMany();
    visit.go("/insights?person=Marlon%20Brando");
    assertThat(page.locator("#viewing .finding")).containsText("busiest hours are");
    Locator evening = page.locator("[data-exhibit=viewing-hours] a.mark[aria-label*='21:00']");
    assertThat(evening)
        .hasAttribute("aria-label", Pattern.compile("150 views, 100 %; most watched: The Godf"));

    evening.focus();
    page.keyboard().press("Enter");

    assertThat(page).hasURL(Pattern.compile("/title/imdb:tt0068646$"));
    page.goBack();
    assertThat(page.locator("[data-exhibit=viewing-genre-hours] .chart")).isVisible();
  }

  @Test
  void searchLeadsToInsightsAndAtlasOfTheSameTitlesAndBack() {
    visit.go("/search?genre=Crime");
    assertThat(status()).containsText(" match");
    String matching = status().textContent().replace(" match", "");

    page.getByText("Insights on these").click();
    assertThat(page).hasURL(Pattern.compile("/insights\\?genre=Crime$"));
    assertThat(status()).hasText(matching + " counted");
    page.goBack();
    assertThat(page).hasURL(Pattern.compile("/search\\?genre=Crime$"));

    page.getByText("See them on the atlas").click();
    assertThat(page).hasURL(Pattern.compile("/atlas\\?genre=Crime$"));
    page.goBack();
    search().fill("godfather");
    assertThat(heading("“godfather”")).isVisible();
    page.getByText("See them on the atlas").click();

    assertThat(page).hasURL(Pattern.compile("/atlas\\?q=godfather&genre=Crime$"));
    assertThat(page.locator(".atlas-told")).containsText("lit");
  }

  @Test
  void filterThatIsRefusedIsToldOnceWithAWayOut() {
    refused = "/v1/";
    visit.go("/insights?year=soon");
    assertThat(page.locator(".notice:visible")).hasCount(1);

    button("Count the whole catalog").click();

    assertThat(page.locator(".chart").first()).isVisible();
  }

  private int count(Locator marks) {
    assertThat(marks.first()).isVisible();
    return marks.count();
  }
}
