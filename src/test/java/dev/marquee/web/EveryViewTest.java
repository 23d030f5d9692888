package dev.marquee.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jspecify.annotations.Nullable;

/// What holds for every view: anyone can use it, and the first one is there at once.
class EveryViewTest extends Journey {
  /// WCAG 2.2 AA, and what axe thinks good besides.
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private static final int FIRST_LOAD_BYTES = 250_000;

  /// Of what may move unasked, by the measure of browsers, who call up to 0.1 good.
  private static final double MOST_JUMPED = 0.02;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          /; title-card;
          /; [role=option]; /spac
          /; .help[open]; ?
          /search?q=casablnca&genre=Romance&keyword=morocco; title-card;
          /search?q=xqzvw; .notice;
          /title/imdb:tt0068646?weights=maturity:4&but=newer,!country:US; similar-card;
          /title/imdb:tt0068646?but=newer,older; .notice;
          /clusters; cluster-card;
          /clusters/1; title-card;
          /insights; .chart;
          /insights?genre=Drama&table=production; .figure-table;
          /insights?table=viewing; #viewing .figure-table;
          /atlas; .atlas-name;
          /atlas?q=space&list=clusters; .atlas-there;
          /for-you; taste-group;
          """)
  void axeFindsNothingInEitherTheme(String path, String shown, @Nullable String keys) {
    if (path.startsWith("/insights")) {
      watchedByMany();
    }
    page.emulateMedia(theme(ColorScheme.LIGHT));
    visit.go(path);
    page.waitForLoadState(LoadState.NETWORKIDLE);
    (keys == null ? "" : keys)
        .chars()
        .forEach(key -> page.keyboard().press(Character.toString(key)));
    assertThat(page.locator(shown).first()).isVisible();
    page.keyboard().press("ArrowDown");
    withoutPictures();
    page.evaluate(AxeBuilder.getAxeScript());

    Object byDay = violations(RULES);
    page.emulateMedia(theme(ColorScheme.DARK));
    Object byNight = violations(List.of("color-contrast"));

    assertThat(byDay).isEqualTo(List.of());
    assertThat(byNight).isEqualTo(List.of());
  }

  @Test
  void everyEntryOfTheNavigationLeadsToAViewThatIsMarkedAsCurrent() {
    visit.go("/");
    Locator entries = page.locator("nav [data-nav]");
    List<String> addresses =
        entries.all().stream().map(entry -> entry.getAttribute("href")).toList();

    for (String address : addresses) {
      assertThat(visit.go(address).status()).isEqualTo(200);
      assertThat(page.locator("[data-nav][aria-current=page]")).hasAttribute("href", address);
    }
    assertThat(addresses).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/title/imdb:tt0068646", "/for-you", "/insights", "/atlas"})
  void nothingJumpsWhileAViewArrives(String path) {
    page.addInitScript(
        """
        window.jumped = 0;
        new PerformanceObserver((list) => {
          for (const {value} of list.getEntries()) window.jumped += value;
        }).observe({type: 'layout-shift', buffered: true});
        """);
    visit.go(path);
    page.waitForLoadState(LoadState.NETWORKIDLE);
    assertThat(page.locator("body[data-shown] .foot")).isAttached();

    assertThat((Number) page.evaluate("jumped"))
        .extracting(Number::doubleValue, InstanceOfAssertFactories.DOUBLE)
        .isLessThan(MOST_JUMPED);
  }

  @Test
  void firstLoadIsLight() {
    List<Request> requests = new ArrayList<>();
    page.onRequestFinished(requests::add);
    visit.go("/");
    assertThat(cards()).hasCount(A_PAGE_OF_CARDS);
    page.waitForLoadState(LoadState.NETWORKIDLE);

    long bytes = requests.stream().mapToLong(request -> request.sizes().responseBodySize).sum();

    assertThat(requests).hasSizeGreaterThan(20);
    assertThat(bytes).isBetween(1L, (long) FIRST_LOAD_BYTES);
  }

  /// A theme at rest: colors that are still changing are none of the theme's.
  private static EmulateMediaOptions theme(ColorScheme scheme) {
    return new EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE);
  }

  /// Posters are for the eyes alone, and made of so many parts that looking through them takes axe
  /// most of its time.
  private void withoutPictures() {
    page.evaluate(
        "document.querySelectorAll('poster-art, cluster-emblem').forEach((art) => art.replaceChildren())");
  }

  /// What axe has against the page as it stands, by rules or their tags.
  private Object violations(List<String> rules) {
    return page.evaluate(
        "rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']})"
            + ".then(({violations}) => violations.map(({impact, id, nodes}) =>"
            + " `${impact} ${id}: ${nodes.map(({target}) => target).join(' ')}`))",
        rules);
  }
}
