package dev.marquee.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Suggestions, and searches that do not go as one would wish.
class SearchTest extends Journey {

  @Test
  void keysChooseAmongSuggestions() {
    visit.go("/");
    search().pressSequentially("spac");
    assertThat(option("Sissy Spacek")).isVisible();
    assertThat(search()).hasAttribute("aria-expanded", "true");

    page.keyboard().press("ArrowDown");
    assertPointedAt(options().first());
    page.keyboard().press("End");
    assertPointedAt(options().last());
    page.keyboard().press("ArrowDown");
    assertThat(page.locator("[aria-selected=true]")).hasCount(0);
    page.keyboard().press("ArrowUp");
    assertPointedAt(options().last());
    page.keyboard().press("Home");
    assertPointedAt(options().first());
    page.keyboard().press("Escape");

    assertThat(options()).hasCount(0);
    assertThat(search()).hasAttribute("aria-expanded", "false");
    assertThat(search()).hasValue("spac");
    assertThat(search()).isFocused();
  }

  @Test
  void arrowAheadOfTheSuggestionsPointsAtTheFirstOnceTheyAreThere() {
    List<Route> held = new ArrayList<>();
    page.route("**/v1/suggest?q=spac&*", held::add);
    visit.go("/");
    page.keyboard().press("/");
    page.keyboard().insertText("spac");
    page.waitForCondition(() -> held.size() == 1);
    page.keyboard().press("ArrowDown");

    held.getFirst().resume();

    assertPointedAt(options().first());
  }

  @Test
  void suggestedPersonBecomesAFilter() {
    visit.go("/search?genre=Crime");
    assertThat(button("Remove filter genre: Crime")).isVisible();
    search().pressSequentially("al pac");
    assertThat(option("Al Pacino")).containsText("person");

    option("Al Pacino").click();

    assertThat(page).hasURL(Pattern.compile("/search\\?genre=Crime&person=Al\\+Pacino$"));
    assertThat(button("Remove filter with: Al Pacino")).isVisible();
    assertThat(search()).hasValue("");
    assertThat(options()).hasCount(0);
  }

  @Test
  void suggestionsMoveNothing() {
    visit.go("/search?q=spac");
    assertThat(card("Lost in Space").first()).isVisible();
    String before = places();

    search().pressSequentially("e");
    assertThat(options().first()).isVisible();

    assertThat(places()).isEqualTo(before);
  }

  @Test
  void suggestionsForAnEarlierTextAreDropped() {
    List<Route> held = new ArrayList<>();
    page.route("**/v1/suggest?q=he&*", held::add);
    visit.go("/");
    search().pressSequentially("he");
    page.waitForCondition(() -> held.size() == 1);
    search().pressSequentially("ath");
    assertThat(option("Heath Ledger")).isVisible();
    List<String> shown = options().allTextContents();

    held.getFirst().resume();
    page.waitForResponse("**/v1/suggest?q=heathe&*", () -> search().pressSequentially("e"));

    assertThat(shown).allMatch(text -> text.contains("Heath"));
    assertThat(option("Heather Locklear")).isVisible();
    assertThat(option("Heat")).hasCount(0);
  }

  @Test
  void readingOfAMisspelledWordCanBeTaken() {
    visit.go("/search?q=casablnca");
    assertThat(page.locator(".reading")).hasText("Read as casablanca");

    page.locator("#did-you-mean").click();

    assertThat(page).hasURL(Pattern.compile("/search\\?q=casablanca$"));
    assertThat(search()).hasValue("casablanca");
    assertThat(page.locator(".reading")).isEmpty();
  }

  @Test
  void cardTellsWhereTheWordsWereFound() {
    visit.go("/search?q=heist&genre=Crime&year=1995");

    assertThat(page.locator("title-card", has("Heat")).locator(".card-match"))
        .hasText("about heist");
  }

  @Test
  void refusedSearchSaysWhatToTakeAway() {
    refused = "/v1/search?genre=Crime&year=sometime";
    visit.go("/search?year=sometime&genre=Crime");
    assertThat(page.getByText("That was not understood")).isVisible();

    button("Take away “year”").click();

    assertThat(cards()).hasCount(A_PAGE_OF_CARDS);
    assertThat(page).hasURL(Pattern.compile("/search\\?genre=Crime$"));
  }

  @Test
  void searchWithoutHitsOffersWaysOn() {
    visit.go("/search?q=xqzvw&genre=Crime");
    assertThat(page.getByText("No show tonight for “xqzvw”")).isVisible();

    button("Browse the whole catalog").click();

    assertThat(cards()).hasCount(A_PAGE_OF_CARDS);
  }

  @Test
  void lostServerIsToldAndFoundAgain() {
    visit.go("/");
    assertThat(cards()).hasCount(A_PAGE_OF_CARDS);
    visit.loseServer();
    search().pressSequentially("heat");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("The server does not answer");
    assertThat(status()).hasText("Intermission");
    assertThat(page.locator("#sort")).isHidden();
    page.locator("[data-nav=insights]").click();
    assertThat(page.getByText("The projector is dark")).isVisible();
    visit.findServer();

    button("Try again").click();

    assertThat(page.locator(".finding").first()).containsText("titles");
  }

  private Locator options() {
    return page.locator("[role=option]");
  }

  private Locator option(String text) {
    return options()
        .filter(
            new Locator.FilterOptions()
                .setHas(
                    page.locator(".suggestion-text")
                        .getByText(text, new Locator.GetByTextOptions().setExact(true))));
  }

  private static LocatorOptions has(String text) {
    return new LocatorOptions().setHasText(text);
  }

  private void assertPointedAt(Locator option) {
    assertThat(option).hasAttribute("aria-selected", "true");
    assertThat(search()).hasAttribute("aria-activedescendant", option.getAttribute("id"));
  }

  /// Where the things stand that a list let down over them must not push.
  private String places() {
    return page.evaluate(
            "[...document.querySelectorAll('.board, .results-head, .grid, .filters')]"
                + ".map((node) => node.getBoundingClientRect()).map(({x, y}) => `${x} ${y}`).join()")
        .toString();
  }
}
