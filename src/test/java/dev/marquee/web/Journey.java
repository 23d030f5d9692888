package dev.marquee.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/// Journeys of viewers through the real page. Each of them also claims that nothing left the
/// origin, nothing failed and the console stayed silent.
@ExtendWith(SharedPage.class)
abstract class Journey {
  static final int A_PAGE_OF_CARDS = 24;

  private RunningPage running;
  Visit visit;
  Page page;

  /// Where a journey is meant to be refused.
  String refused = "/-";

  @BeforeEach
  final void arrive(RunningPage page) {
    running = page;
    visit(new NewContextOptions().setViewportSize(1280, 800));
  }

  /// Comes as another viewer.
  final void arriveAgain(NewContextOptions options) {
    visit.close();
    visit(options);
  }

  private void visit(NewContextOptions options) {
    visit = running.visit(options);
    page = visit.page();
  }

  @AfterEach
  final void nothingWentWrong() {
    visit.close();
    assertThat(visit.troublesBut(refused)).isEmpty();
  }

  /// Lets many viewers watch The Godfather at nine in the evening, and fewer Casablanca at eight in
  /// the morning, on one day of three weeks each.
  final void watchedByMany() {
    Instant evening = Instant.parse("2026-03-07T21:05:00Z");
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 150; i++) {
      Instant day = evening.minus(i % 21, ChronoUnit.DAYS);
      lines.append(watched(i, "imdb:tt0068646", day));
      if (i % 2 == 0) {
        lines.append(watched(i, "imdb:tt0034583", day.minus(13, ChronoUnit.HOURS)));
      }
    }
    APIResponse response =
        page.request()
            .post(
                "/v1/events",
                RequestOptions.create()
                    .setHeader("Content-Type", "application/x-ndjson")
                    .setData(lines.toString()));
    assertThat(response.status()).isEqualTo(202);
  }

  private static String watched(int viewer, String title, Instant at) {
    return """
    {"eventId":"many-%d-%s","profile":"many-%d","title":"%s","type":"watched","at":"%s"}
    """
        .formatted(viewer, title, viewer, title, at);
  }

  final Locator search() {
    return page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Search titles"));
  }

  final Locator status() {
    return page.getByRole(AriaRole.STATUS);
  }

  final Locator cards() {
    return page.locator("title-card");
  }

  final Locator card(String title) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title).setExact(true));
  }

  final Locator heading(String text) {
    return page.getByRole(
        AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setExact(true));
  }

  final Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
