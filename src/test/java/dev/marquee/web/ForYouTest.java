package dev.marquee.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByLabelOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// One viewer's own: the beginning, the list that follows every thumb, company, and the data.
class ForYouTest extends Journey {
  @Test
  void dislikeChangesTheListAndUndoBringsItBack() {
    begin("crime", "horror", "romance");
    List<String> before = names();
    String third = before.get(2);

    say(third, "disliked").click();

    assertThat(list().filter(new Locator.FilterOptions().setHasText(third))).hasCount(0);
    assertThat(page.locator(".said")).containsText("You do not like " + third);
    page.waitForCondition(() -> names().size() == before.size());
    assertThat(names()).doesNotContain(third).isNotEqualTo(before);
    button("Undo").click();
    page.waitForCondition(() -> names().equals(before));
    assertThat(say(third, "disliked")).hasAttribute("aria-pressed", "false");
  }

  /// Browsers keep the card in place that they had snapped to, which would hide all before it.
  @Test
  void rowStandsAtItsBeginningHoweverItChanges() {
    begin("crime", "horror", "romance");

    Object scrolled =
        page.evaluate(
            """
            async () => {
              const titles = (await (await fetch('/v1/search?limit=24')).json()).items;
              const frame = () => new Promise(requestAnimationFrame);
              const row = document.querySelector('.rows shelf-row');
              row.scrollIntoView();
              row.show({heading: 'A row', titles: titles.slice(8)});
              await frame();
              await frame();
              row.show({heading: 'A row', titles});
              await frame();
              await frame();
              return row.querySelector('ul').scrollLeft;
            }
            """);

    assertThat(((Number) scrolled).doubleValue()).isZero();
  }

  @Test
  void pickingBelongsToTheListAndTheBoardCountsAlong() {
    visit.go("/for-you");
    assertThat(status()).hasText("Three more to pick");

    page.locator("#group-crime").click();

    assertThat(status()).hasText("Two more to pick");
    assertThat(page.locator("#tab-list")).hasAttribute("aria-current", "page");
  }

  @Test
  void rareGenresAreFoldedAwayUntilThereIsAWishAmongThem() {
    begin("crime", "horror", "romance");
    page.locator("#tab-taste").click();
    Locator rest = page.locator(".wish-rest");
    assertThat(status()).hasText("Three wishes so far");
    assertThat(rest).not().hasAttribute("open", "");

    rest.locator("summary").click();
    Locator rare = rest.locator("[data-wish=more]").last();
    rare.click();
    assertThat(rare).hasAttribute("aria-pressed", "true");
    assertThat(status()).containsText(Pattern.compile("top"));
    page.reload();

    assertThat(rest).hasAttribute("open", "");
    assertThat(rare).hasAttribute("aria-pressed", "true");
  }

  @Test
  void whatIsSaidAnywhereIsReasonForTheListAndNothingIsKeptBefore() {
    visit.go("/title/imdb:tt0068646");
    assertThat(page.locator(".bill opinion-bar")).isVisible();
    assertThat(page.evaluate("localStorage.length")).isEqualTo(0);

    page.locator(".bill [data-type=liked]").press("Enter");
    page.keyboard().press("ArrowRight");

    assertThat(page.locator(".bill [data-type=liked]")).hasAttribute("aria-pressed", "true");
    assertThat(page.locator(".bill [data-type=disliked]")).isFocused();
    page.locator("[data-nav=for-you]").click();
    assertThat(list().first()).containsText("Because you liked The Godfather");
    assertThat(heading("Because you liked The Godfather")).isVisible();
  }

  @Test
  void whatCannotBeSentIsTakenBackToldAndSentOnDemand() {
    visit.go("/");
    Locator first = cards().first().locator("[data-type=watchlist]");
    assertThat(first).isVisible();
    visit.loseServer();
    first.click();
    assertThat(page.locator(".said[data-trouble]")).containsText("the server does not answer");
    assertThat(first).hasAttribute("aria-pressed", "false");

    visit.findServer();
    button("Try again").click();

    assertThat(page.locator(".said:not([data-trouble])")).containsText("on your watchlist");
    page.reload();
    assertThat(first).hasAttribute("aria-pressed", "true");
  }

  @Test
  void twoWatchTogetherAndEachIsToldWhatATitleIsToThem() {
    begin("crime", "horror", "thrillers");
    page.locator("#tab-together").click();
    Locator name = page.locator(".sheet input");
    name.fill("Ann");
    name.press("Enter");
    pick("comedies", "family", "romance");

    page.locator("#tab-together").click();

    Locator fits = list().first().locator(".fits li");
    assertThat(fits).hasCount(2);
    assertThat(fits.first()).containsText("Ann");
    assertThat(list().first().locator(".similar-why"))
        .containsText(Pattern.compile("Ann|Viewer 1"));
    assertThat(axe()).isEqualTo(List.of());
  }

  @Test
  void neverMeansNever() {
    begin("crime", "horror", "romance");
    page.locator("#tab-taste").click();
    Locator never = page.getByLabel("Never: Horror", new GetByLabelOptions().setExact(true));
    never.click();
    assertThat(never).hasAttribute("aria-pressed", "true");
    assertThat(status()).containsText(Pattern.compile("top"));
    assertThat(axe()).isEqualTo(List.of());

    page.reload();

    assertThat(never).hasAttribute("aria-pressed", "true");
    assertThat(page.getByLabel("More: Crime", new GetByLabelOptions().setExact(true)))
        .hasAttribute("aria-pressed", "true");
  }

  @Test
  void allThatIsKeptIsShownTakenAlongAndErasedWithProof() throws IOException {
    refused = "/v1/profiles/"; // The proof: nothing is there any more.
    begin("crime", "horror", "romance");
    String liked = names().getFirst();
    say(liked, "liked").click();
    assertThat(status()).containsText(Pattern.compile("new in|up to date"));
    page.locator("#tab-kept").click();
    assertThat(page.locator(".kept-table tbody tr")).hasCount(1);
    assertThat(page.locator(".kept-table")).containsText(liked);
    assertThat(axe()).isEqualTo(List.of());
    Download file = page.waitForDownload(() -> button("Take it along (JSON)").click());
    assertThat(Files.readString(file.path())).contains("\"liked\"", "\"Crime\"");

    button("Erase it all …").click();
    assertThat(page.locator("dialog[open]")).containsText("One event and the taste will be erased");
    button("Erase for good").click();

    assertThat(page.locator(".notice")).containsText("nothing is known of this viewer");
    assertThat(page.locator(".kept-table")).hasCount(0);
    assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
  }

  private void begin(String... groups) {
    visit.go("/for-you");
    pick(groups);
  }

  private void pick(String... groups) {
    assertThat(button("Show my list")).isDisabled();
    for (String group : groups) {
      page.locator("#group-" + group).click();
    }
    button("Show my list").click();
    assertThat(list()).hasCount(12);
  }

  private Locator list() {
    return page.locator("personal-card");
  }

  private List<String> names() {
    return page.locator("personal-card h3").allTextContents();
  }

  private Locator say(String title, String type) {
    return page.locator("personal-card")
        .filter(new Locator.FilterOptions().setHasText(title))
        .locator("[data-type=" + type + "]");
  }

  private Object axe() {
    page.evaluate(
        "document.querySelectorAll('poster-art').forEach((art) => art.replaceChildren())");
    page.evaluate(AxeBuilder.getAxeScript());
    return page.evaluate(
        "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})"
            + ".then(({violations}) => violations.map(({id, nodes}) => `${id}: ${nodes.map(({target}) => target).join(' ')}`))");
  }
}
