package dev.marquee.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The catalog as a map.
class AtlasTest extends Journey {
  private static final Pattern ZOOMED_TWICE =
      Pattern.compile("/atlas\\?at=[-.\\d]+,[-.\\d]+,2.56$");

  @BeforeEach
  void wantNoMotion() {
    arriveAgain(
        new NewContextOptions().setViewportSize(1280, 800).setReducedMotion(ReducedMotion.REDUCE));
  }

  @Test
  void keysMoveTheMapAndOpenATitleAndBackReturnsToThePlace() {
    visit.go("/atlas");
    assertThat(status()).containsText("on the map");
    String all = inSight().textContent();
    page.locator("#atlas-field").focus();

    page.keyboard().press("ArrowRight");
    page.keyboard().press("+");
    page.keyboard().press("+");

    assertThat(page).hasURL(ZOOMED_TWICE);
    assertThat(inSight()).not().hasText(all);
    String few = inSight().textContent();
    String title = page.locator("title-tag a").textContent();
    page.keyboard().press("Enter");
    assertThat(heading(title)).isFocused();

    page.goBack();

    assertThat(page).hasURL(ZOOMED_TWICE);
    assertThat(inSight()).hasText(few);
    page.locator("#atlas-field").focus();
    page.keyboard().press("0");
    assertThat(page).hasURL(Pattern.compile("/atlas$"));
  }

  @Test
  void tabLeadsToAClusterAndEnterShowsIt() {
    visit.go("/atlas?list=clusters");
    Locator names = page.locator(".atlas-name");
    assertThat(names.first()).isVisible();
    page.locator("#atlas-field").focus();

    page.keyboard().press("Tab");
    assertThat(names.first()).isFocused();
    page.keyboard().press("Enter");

    assertThat(page).hasURL(Pattern.compile("&at="));
    assertThat(page.locator(".atlas-scroll tbody tr")).hasCount(names.count());
  }

  @Test
  void wordsLightUpWhatMatchesThem() {
    visit.go("/atlas");
    assertThat(status()).containsText("on the map");

    page.getByLabel("Light up").fill("godfather");

    assertThat(page.locator(".atlas-told")).containsText("for “godfather”");
    assertThat(page).hasURL(Pattern.compile("/atlas\\?q=godfather$"));
    assertThat(page.locator(".atlas-scroll tbody th").first()).containsText("The Godfather");
    page.locator(".atlas-scroll tbody a").first().hover();
    page.getByLabel("Light up").fill("xqzvw");
    assertThat(page.locator(".atlas-told")).hasText("Nothing matches “xqzvw”.");
    assertThat(inSight()).hasText("No titles in sight");
  }

  @Test
  void filterThatNoTitlePassesIsTold() {
    visit.go("/atlas?year=1066");
    assertThat(page.getByText("An empty sky")).isVisible();

    page.locator(".notice").getByText("Clear all filters").click();

    assertThat(page.locator(".atlas-name").first()).isVisible();
  }

  private Locator inSight() {
    return page.locator(".atlas-scroll caption");
  }
}
