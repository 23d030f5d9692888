package dev.marquee.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Browsing, searching and finding one's way.
class PageTest extends Journey {
  @Test
  void searchesAsOneTypesAndPutsTheWordsIntoTheAddress() {
    visit.go("/");

    search().pressSequentially("parasi");

    assertThat(card("Parasite")).isVisible();
    assertThat(page).hasURL(Pattern.compile("/search\\?q=parasi$"));
    assertThat(page).hasTitle("parasi · Marquee");
    assertThat(status()).hasText(Pattern.compile("titles? match"));
  }

  @Test
  void addressOfASearchShowsItAgain() {
    visit.go("/search?q=godfather&sort=year");

    assertThat(cards().first()).containsText("The Godfather");
    assertThat(search()).hasValue("godfather");
    assertThat(page.getByLabel("Sort by")).hasValue("year");
  }

  @Test
  void misspelledWordStillFinds() {
    visit.go("/search?q=casablnca");

    assertThat(card("Casablanca")).isVisible();
  }

  @Test
  void facetNarrowsAndItsChipWidensAgain() {
    visit.go("/");
    assertThat(status()).containsText("on the bill");
    String all = status().textContent();
    String few = facet("Crime").locator(".facet-count").textContent();

    box("Crime").check();

    assertThat(page).hasURL(Pattern.compile("/search\\?genre=Crime$"));
    assertThat(status()).hasText(few + " titles match");
    Locator chip = button("Remove filter genre: Crime");
    chip.click();
    assertThat(status()).hasText(all);
    assertThat(chip).isHidden();
    assertThat(page).hasURL(Pattern.compile("/$"));
  }

  @Test
  void severalDecadesAreAlternatives() {
    visit.go("/");
    int sum = countOf("1980s") + countOf("1990s");

    box("1980s").check();
    assertThat(status()).containsText("titles match");
    box("1990s").check();

    assertThat(status()).hasText("%,d titles match".formatted(sum));
    assertThat(box("1980s")).isChecked();
    assertThat(box("1990s")).isChecked();
  }

  @Test
  void cardOpensTheTitleWithItsFactsAndWhatIsLikeIt() {
    visit.go("/search?q=parasite");

    card("Parasite").click();

    assertThat(page).hasURL(Pattern.compile("/title/imdb:tt6751668$"));
    assertThat(heading("Parasite")).isFocused();
    assertThat(page.locator(".facts")).containsText("Bong Joon-ho");
    assertThat(page.locator(".facts")).containsText("South Korea");
    Locator similar = page.locator("similar-card");
    assertThat(similar).hasCount(12);
    assertThat(similar.first().locator(".similar-why"))
        .hasText(Pattern.compile("^Both are .+\\.$"));
    assertThat(similar.first().locator(".why li").first()).containsText("%");
    assertThat(page.locator("main")).not().containsText(Pattern.compile("\\bKR\\b"));
  }

  @Test
  void scopeOfMoreLikeThisIsInTheAddress() {
    visit.go("/title/imdb:tt6751668");
    assertThat(page.locator("similar-card")).hasCount(12);

    page.getByLabel("Whole catalog").check();

    assertThat(page).hasURL(Pattern.compile("\\?scope=catalog$"));
    assertThat(page.locator(".similar-meta")).containsText("every one in the whole catalog");
  }

  @Test
  void backReturnsToTheListAndToThePlaceInIt() {
    visit.go("/");
    button("Show 24 more titles").click();
    assertThat(cards()).hasCount(2 * A_PAGE_OF_CARDS);
    Locator link = cards().nth(40).getByRole(AriaRole.LINK);
    String name = link.textContent();
    link.click();
    assertThat(heading(name)).isVisible();

    page.goBack();

    assertThat(cards()).hasCount(2 * A_PAGE_OF_CARDS);
    assertThat(cards().nth(40).getByRole(AriaRole.LINK)).isFocused();
    assertThat(cards().nth(40)).isInViewport();
  }

  @Test
  void slashGoesToTheSearchAndEscapeClearsIt() {
    visit.go("/search?q=heat");
    assertThat(card("Heat")).isVisible();

    page.keyboard().press("/");
    assertThat(search()).isFocused();
    page.keyboard().press("Escape");

    assertThat(search()).hasValue("");
    assertThat(status()).containsText("on the bill");
    assertThat(page).hasURL(Pattern.compile("/$"));
  }

  @Test
  void arrowsAndEnterOpenATitleWithoutAMouse() {
    visit.go("/search?q=parasite");
    assertThat(card("Parasite")).isVisible();

    page.keyboard().press("/");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");

    assertThat(heading("Parasite")).isFocused();
  }

  @Test
  void clusterListsItsTitles() {
    visit.go("/clusters");
    Locator first = page.locator("cluster-card").first();
    String label = first.getByRole(AriaRole.HEADING).textContent();
    String size = first.locator(".cluster-facts b").first().textContent();

    first.getByRole(AriaRole.HEADING).getByRole(AriaRole.LINK).click();

    assertThat(heading(label)).isVisible();
    assertThat(cards()).hasCount(A_PAGE_OF_CARDS);
    assertThat(status()).hasText(size + " titles in this cluster");
    page.getByText("Search and filter within it").click();
    assertThat(button("Remove filter cluster: " + label)).isVisible();
    assertThat(status()).hasText(size + " titles match");
  }

  @Test
  void unknownTitleOffersASearch() {
    refused = "/v1/titles/casablnca";
    visit.go("/title/casablnca");
    assertThat(heading("Not on the bill")).isVisible();

    button("Search for “casablnca”").click();

    assertThat(card("Casablanca")).isVisible();
  }

  @Test
  void addressThatLeadsNowhereIsNotFoundAndSaysSo() {
    refused = "/nowhere";
    Response response = visit.go("/nowhere");

    assertThat(response.status()).isEqualTo(404);
    assertThat(heading("No such door")).isVisible();
    button("To the front page").click();
    assertThat(cards()).hasCount(A_PAGE_OF_CARDS);
  }

  @Test
  void themeFollowsTheSystemUntilTheViewerChooses() {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    visit.go("/");
    assertThat(cards()).hasCount(A_PAGE_OF_CARDS);
    assertThat(brightness()).isLessThan(60);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    assertThat(brightness()).isGreaterThan(200);

    button("Switch to the dark theme").click();
    assertThat(brightness()).isLessThan(60);
    page.reload();

    assertThat(brightness()).isLessThan(60);
    assertThat(button("Switch to the light theme")).isVisible();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          /; title-card
          /search?q=the&genre=Crime&genre=Drama&year=1990..1999&year=2000..2009; title-card
          /search?q=xqzvw; notice-board .notice
          /title/imdb:tt0068646?weights=maturity:4&but=newer; similar-card
          /clusters; cluster-card
          /clusters/1; title-card
          /atlas?genre=Drama&list=clusters; .atlas-there
          /insights; .chart
          /insights?table=ratings-votes&table=country-genres; .figure-table
          """)
  void nothingStandsOutOfANarrowScreen(String path, String shown) {
    arriveAgain(new NewContextOptions().setViewportSize(320, 640));
    visit.go(path);
    assertThat(page.locator(shown).first()).isVisible();

    Object overhang = page.evaluate("document.documentElement.scrollWidth - innerWidth");

    assertThat(overhang).isEqualTo(0);
  }

  /// The row of a facet's value.
  private Locator facet(String label) {
    return page.locator(".facet li")
        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + label)));
  }

  private Locator box(String label) {
    return facet(label).getByRole(AriaRole.CHECKBOX);
  }

  private int countOf(String label) {
    return Integer.parseInt(facet(label).locator(".facet-count").textContent().replace(",", ""));
  }

  /// How bright the ground of the page is, 0 to 255.
  private int brightness() {
    Object rgb =
        page.evaluate(
            "getComputedStyle(document.body).backgroundColor.match(/[\\d.]+/g).slice(0, 3).map(Number)"
                + ".reduce((sum, part) => sum + part, 0) / 3");
    return ((Number) rgb).intValue();
  }
}
