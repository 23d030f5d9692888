package dev.marquee.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// One title, and all that bends the list of what is like it.
class TitleTest extends Journey {
  private static final String GODFATHER = "/title/imdb:tt0068646";

  @Test
  void leadsFromLettersToATitleToAListOfOnesOwnAndBack() {
    visit.go("/");
    page.keyboard().press("/");
    page.keyboard().type("godf");
    assertThat(page.locator("[role=option]").first()).containsText("The Godfather");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    assertThat(heading("The Godfather")).isFocused();
    assertThat(similar()).hasCount(12);
    List<String> usual = names();

    slider("Genre").focus();
    page.keyboard().press("End");

    assertThat(page).hasURL(Pattern.compile("\\?weights=genre:10$"));
    assertThat(slider("Genre")).hasAttribute("aria-valuetext", "above all");
    assertThat(similar().first().locator(".why-block").first()).hasText("Genre");
    assertThat(names()).isNotEqualTo(usual).hasSize(12);
    page.goBack();
    assertThat(page).hasURL(Pattern.compile(GODFATHER + "$"));
    assertThat(slider("Genre")).hasAttribute("aria-valuetext", "as usual");
    page.waitForCondition(() -> names().equals(usual));
    page.goBack();
    assertThat(page).hasURL(Pattern.compile("/search\\?q=godf$"));
    assertThat(search()).hasValue("godf");
    assertThat(card("The Godfather")).isVisible();
  }

  @Test
  void lettersOfATitleChosenAtOnceAreOneStepBack() {
    page.addInitScript(
        "const after = setTimeout; globalThis.setTimeout = (act, ms) => after(act, ms * 100);");
    visit.go("/");
    search().pressSequentially("godf");
    page.locator("[role=option]").first().click();
    assertThat(heading("The Godfather")).isVisible();

    page.goBack();

    assertThat(page).hasURL(Pattern.compile("/search\\?q=godf$"));
    assertThat(search()).hasValue("godf");
    page.goBack();
    assertThat(page).hasURL(Pattern.compile(":\\d+/$"));
  }

  @Test
  void movesOfOneSliderInARowAreOneStepBack() {
    visit.go(GODFATHER);
    slider("Plot").focus();
    page.keyboard().press("ArrowRight");
    assertThat(page).hasURL(Pattern.compile("\\?weights=text:2$"));
    page.keyboard().press("ArrowRight");
    assertThat(page).hasURL(Pattern.compile("\\?weights=text:4$"));
    slider("Era").focus();
    page.keyboard().press("Home");
    assertThat(page).hasURL(Pattern.compile("\\?weights=text:4,era:0$"));

    page.goBack();
    assertThat(page).hasURL(Pattern.compile("\\?weights=text:4$"));
    page.goBack();

    assertThat(page).hasURL(Pattern.compile(GODFATHER + "$"));
    assertThat(button("Reset")).isHidden();
  }

  @ParameterizedTest
  @EnumSource(ReducedMotion.class)
  void listGlidesUnlessMotionIsUnwanted(ReducedMotion motion) {
    page.emulateMedia(new EmulateMediaOptions().setReducedMotion(motion));
    page.addInitScript(
        "const animate = Element.prototype.animate; globalThis.moves = 0;"
            + "Element.prototype.animate = function (...how) { moves++; return animate.apply(this, how); }");
    visit.go(GODFATHER);
    assertThat(similar()).hasCount(12);
    List<String> usual = names();

    slider("Genre").focus();
    page.keyboard().press("End");
    page.waitForCondition(() -> !names().equals(usual));

    int moves = (int) page.evaluate("moves");
    assertThat(moves > 0).isEqualTo(motion == ReducedMotion.NO_PREFERENCE);
  }

  @Test
  void slashLeadsFromASliderToTheSearch() {
    visit.go(GODFATHER);
    slider("Plot").focus();

    page.keyboard().press("/");

    assertThat(search()).isFocused();
    assertThat(search()).hasValue("");
  }

  @Test
  void resetPutsAllSlidersBackAndKeepsTheWishes() {
    visit.go(GODFATHER + "?weights=genre:4,maturity:0&but=newer&diversity=0.4");
    assertThat(slider("Maturity")).isVisible();

    button("Reset").click();

    assertThat(page).hasURL(Pattern.compile("\\?but=newer$"));
    assertThat(slider("Maturity")).hasAttribute("aria-valuetext", "as usual");
    assertThat(slider("Variety")).hasAttribute("aria-valuetext", "closest first");
  }

  @Test
  void wishIsGrantedByEveryTitleAndTakenBack() {
    visit.go(GODFATHER);
    assertThat(similar()).hasCount(12);

    button("Older").click();

    assertThat(page).hasURL(Pattern.compile("\\?but=older$"));
    assertThat(similar().first().locator(".similar-why")).containsText("but this one is older");
    assertThat(similar().locator(".card-facts").allTextContents())
        .hasSize(12)
        .allMatch(facts -> Integer.parseInt(facts.substring(0, 4)) < 1972);
    button("Newer").click();
    assertThat(page).hasURL(Pattern.compile("\\?but=newer$"));
    button("Newer").click();
    assertThat(page).hasURL(Pattern.compile(GODFATHER + "$"));
  }

  @Test
  void countryThatIsNotWantedIsGone() {
    visit.go(GODFATHER);

    button("Not from United States").click();

    assertThat(page).hasURL(Pattern.compile("\\?but=!country:US$"));
    assertThat(similar().first().locator(".similar-why")).containsText("not American");
  }

  @Test
  void wishesThatNothingGrantsAreToldInWordsWithAWayOut() {
    visit.go(GODFATHER + "?but=newer,older");
    assertThat(page.locator(".notice")).containsText("No title is newer and older.");

    button("Take the wishes back").click();

    assertThat(similar()).hasCount(12);
  }

  @Test
  void refusedListLeavesTheTitleAndAWayOut() {
    refused = "/v1/titles/imdb";
    visit.go(GODFATHER + "?weights=genr:2");
    assertThat(heading("The Godfather")).isVisible();
    assertThat(page.locator(".notice")).containsText("did you mean 'genre'?");

    button("Back to the usual list").click();

    assertThat(similar()).hasCount(12);
  }

  @Test
  void titlesOfTheSameCollectionStandApart() {
    visit.go(GODFATHER);

    assertThat(page.locator("shelf-row title-card"))
        .containsText(new String[] {"The Godfather Part II", "The Godfather Part III"});
    assertThat(similar()).hasCount(12);
    assertThat(names()).noneMatch(name -> name.startsWith("The Godfather"));
  }

  @Test
  void listGrowsAndTheFocusGoesOn() {
    visit.go(GODFATHER);

    button("Show twelve more titles").click();

    assertThat(similar()).hasCount(24);
    assertThat(similar().nth(12).getByRole(AriaRole.LINK)).isFocused();
    assertThat(page).hasURL(Pattern.compile("\\?limit=24$"));
  }

  @Test
  void personLeadsToTheirTitles() {
    visit.go(GODFATHER);

    page.locator(".facts").getByText("Al Pacino").click();

    assertThat(button("Remove filter with: Al Pacino")).isVisible();
    assertThat(card("Heat")).isVisible();
  }

  @Test
  void markupInATitleIsText() {
    String name = "<img src=x onerror=\"document.title='taken'\">";
    visit.go("/title/hostile:markup");

    assertThat(heading(name)).isVisible();
    assertThat(page.locator(".facts")).containsText("<script>document.title='taken'</script>");
    assertThat(page.locator(".synopsis")).containsText("<svg onload=\"document.title='taken'\">");
    assertThat(page.locator("main img, main script, main b b, .synopsis *, .facts i")).hasCount(0);
    assertThat(page).hasTitle(name + " (1999) · Marquee");
    search().pressSequentially("<img on");
    assertThat(page.locator("[role=option]").first().locator(".suggestion-text")).hasText(name);
    assertThat(card(name)).isVisible();
    assertThat(page.locator("img")).hasCount(0);
  }

  @Test
  void scriptFromRightToLeftKeepsToItself() {
    visit.go("/title/hostile:mirror");

    Locator name = page.locator("h1");
    assertThat(name).containsText("הסרט ההפוך");
    assertThat(name).containsText("🎬🍿");
    assertThat(page.locator(".facts").getByText("七人の侍")).isVisible();
    Object direction = page.evaluate("getComputedStyle(document.querySelector('h1')).direction");
    assertThat(direction).isEqualTo("rtl");
    Object around = page.evaluate("getComputedStyle(document.querySelector('main')).direction");
    assertThat(around).isEqualTo("ltr");
  }

  private Locator similar() {
    return page.locator("similar-card");
  }

  private List<String> names() {
    return similar().locator(".card-name").allTextContents();
  }

  private Locator slider(String name) {
    return page.getByLabel(name, new GetByLabelOptions().setExact(true))
        .and(page.locator("input[type=range]"));
  }
}
