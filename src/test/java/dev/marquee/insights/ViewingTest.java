package dev.marquee.insights;

import static dev.marquee.catalog.TitleBuilder.aFilm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.marquee.events.Event;
import dev.marquee.events.EventType;
import dev.marquee.events.MemoryEventStore;
import dev.marquee.insights.viewing.StoredViews;
import dev.marquee.search.CatalogIndex;
import dev.marquee.search.Derived;
import dev.marquee.search.Entry;
import dev.marquee.search.Filters;
import dev.marquee.search.Selection;
import dev.marquee.search.TimedRatings;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is watched, counted by hand.
class ViewingTest {
  /// A Saturday.
  private static final Instant NEWEST = Instant.parse("2026-03-07T20:15:00Z");

  private static final int HORROR = 0;
  private static final int FAMILY = 1;

  private final MemoryEventStore store = new MemoryEventStore();
  private TimedRatings ratings = TimedRatings.NONE;
  private IntPredicate passes = _ -> true;
  private int sent;
  private final Derived derived = new Derived();

  private final Insights insights =
      new Insights(
          (CatalogIndex)
              Proxy.newProxyInstance(
                  ViewingTest.class.getClassLoader(),
                  new Class<?>[] {CatalogIndex.class},
                  (_, _, arguments) -> {
                    @SuppressWarnings("unchecked")
                    var count = (Function<Selection, Object>) arguments[1];
                    return count.apply(titles());
                  }),
          new StoredViews(store));

  /// Two films and ten more; at times only the first passes.
  private Selection titles() {
    List<Entry> entries = new ArrayList<>();
    entries.add(Entry.of(aFilm("Dread").id("test:0").genres("Horror").build(), 1));
    entries.add(Entry.of(aFilm("Delight").id("test:1").genres("Family").build(), 1));
    for (int i = 2; i < 12; i++) {
      entries.add(Entry.of(aFilm("Film " + i).id("test:" + i).genres("Drama").build(), 1));
    }
    ListedTitles all = new ListedTitles(entries, ratings, derived);
    return all.passing(passes);
  }

  private Viewing viewing() {
    return (Viewing) insights.tell(InsightName.VIEWING, Filters.NONE).data();
  }

  private String finding() {
    return insights.tell(InsightName.VIEWING, Filters.NONE).finding();
  }

  private Event event(String viewer, int title, EventType type, Instant at) {
    Double value = type == EventType.RATED ? 8.0 : null;
    return new Event("e" + sent++, viewer, "test:" + title, type, value, at);
  }

  private void watch(String viewer, int title, Instant at) {
    store.append(List.of(event(viewer, title, EventType.WATCHED, at)));
  }

  /// Views of different viewers, all at one time of day.
  private void watch(int times, int title, Instant at) {
    for (int i = 0; i < times; i++) {
      watch("v" + sent, title, at);
    }
  }

  private static Instant daysBefore(int days) {
    return NEWEST.minus(days, ChronoUnit.DAYS);
  }

  @Test
  void withoutEventsItSaysWhatToDo() {
    assertThat(finding()).startsWith("Nobody has been seen watching yet: send");
    assertThat(viewing().evidence()).isEqualTo("none");
    assertThat(viewing().hours()).isEmpty();
  }

  @Test
  void titleCountsOnceAViewerAndDayAtItsFirstHour() {
    store.append(
        List.of(
            event("ann", HORROR, EventType.STARTED, Instant.parse("2026-03-07T21:59:00Z")),
            event("ann", HORROR, EventType.WATCHED, Instant.parse("2026-03-07T23:40:00Z")),
            event("ann", HORROR, EventType.WATCHED, Instant.parse("2026-03-08T00:10:00Z")),
            event("bob", HORROR, EventType.WATCHED, Instant.parse("2026-03-07T21:00:00Z")),
            event("bob", FAMILY, EventType.CLICK, Instant.parse("2026-03-07T09:00:00Z")),
            event("bob", FAMILY, EventType.RATED, Instant.parse("2026-03-07T09:00:00Z"))));

    Viewing told = viewing();

    assertThat(told.evidence()).isEqualTo("watched");
    assertThat(told.views()).isEqualTo(3);
    assertThat(told.viewedTitles()).isEqualTo(1);
    assertThat(told.hours()).hasSize(24);
    assertThat(told.hours().get(21).views()).isEqualTo(2);
    assertThat(told.hours().get(0).views()).isEqualTo(1);
    assertThat(told.weekdays())
        .extracting(Viewing.Slot::label, Viewing.Slot::views)
        .contains(tuple("Saturday", 2L), tuple("Sunday", 1L));
    assertThat(told.hours().get(21).top())
        .isEqualTo(new Viewing.Viewed("test:0", "Dread", 2, "/title/test:0"));
    assertThat(told.recent()).isNull();
    assertThat(finding())
        .isEqualTo(
            "3 views of 1 title, which is too little to tell an hour; there is too little to tell"
                + " what rises.");
  }

  @Test
  void ratingsTellWhereNobodyTellsOfWatching() {
    ratings = TimedRatings.of(new int[] {FAMILY, FAMILY}, new int[] {5, 29});
    assertThat(viewing().evidence()).isEqualTo("sourceRated");
    assertThat(viewing().hours().get(5).views()).isEqualTo(2);

    store.append(List.of(event("ann", HORROR, EventType.RATED, NEWEST)));
    assertThat(viewing().evidence()).isEqualTo("rated");
    assertThat(viewing().views()).isEqualTo(1);

    watch("ann", FAMILY, NEWEST);
    assertThat(viewing().evidence()).isEqualTo("watched");
    assertThat(viewing().genres()).extracting(Viewing.Genre::value).containsExactly("Family");
  }

  @Test
  void twoAgainstOneIsNoRiseButFortyAgainstThreeIs() {
    for (int title = 2; title < 12; title++) {
      watch(20, title, daysBefore(3));
      watch(20, title, daysBefore(10));
    }
    watch(2, FAMILY, NEWEST);
    watch(1, FAMILY, daysBefore(9));
    assertThat(viewing().rising()).isEmpty();

    watch(40, HORROR, NEWEST);
    watch(3, HORROR, daysBefore(8));

    Viewing told = viewing();
    assertThat(told.rising())
        .extracting(Viewing.Riser::title, Viewing.Riser::recent, Viewing.Riser::before)
        .containsExactly(tuple("Dread", 40L, 3L));
    assertThat(told.rising().getFirst().change().low()).isGreaterThan(1);
    assertThat(told.recent()).isEqualTo(new Viewing.Window("2026-03-01", "2026-03-07", 242));
    assertThat(told.before()).isEqualTo(new Viewing.Window("2026-02-22", "2026-02-28", 204));
    assertThat(finding()).contains("; Dread rises most since 2026-03-01, ");
  }

  @Test
  void genreOfTheNightStandsOutAtNight() {
    Instant night = NEWEST.truncatedTo(ChronoUnit.DAYS).plus(23, ChronoUnit.HOURS);
    for (int day = 0; day < 40; day++) {
      watch(5, HORROR, night.minus(day, ChronoUnit.DAYS));
      watch(5, FAMILY, daysBefore(day));
    }

    List<Viewing.Cell> certain =
        viewing().byHour().stream().filter(Viewing.Cell::standsOut).toList();

    assertThat(certain)
        .extracting(Viewing.Cell::genre, Viewing.Cell::slot)
        .containsExactlyInAnyOrder(tuple("Horror", 23), tuple("Family", 20));
  }

  @Test
  void onlyTitlesThatPassAreCounted() {
    watch(3, HORROR, NEWEST);
    watch(4, FAMILY, NEWEST);
    passes = place -> place == HORROR;

    assertThat(viewing().views()).isEqualTo(3);
    assertThat(viewing().leading()).extracting(Viewing.Viewed::title).containsExactly("Dread");
  }

  @Test
  void whoIsErasedOrTakesBackCountsNoMore() {
    watch("ann", HORROR, NEWEST);
    watch("bob", HORROR, NEWEST);
    watch("cid", FAMILY, NEWEST);
    assertThat(viewing().views()).isEqualTo(3);

    store.append(
        List.of(event("bob", HORROR, EventType.REMOVED, NEWEST.plus(1, ChronoUnit.HOURS))));
    assertThat(viewing().views()).isEqualTo(2);

    store.erase("ann");
    assertThat(viewing().genres()).extracting(Viewing.Genre::value).containsExactly("Family");
  }

  @Test
  void markChangesWithEachEventAndOnlyThen() {
    String before = insights.mark(InsightName.VIEWING);
    assertThat(insights.mark(InsightName.VIEWING)).isEqualTo(before);

    watch("ann", HORROR, NEWEST);

    assertThat(insights.mark(InsightName.VIEWING)).isNotEqualTo(before);
    assertThat(insights.mark(InsightName.QUALITY)).isEmpty();
  }

  /// Thousands of events in many small pieces, asked about in between, and all at once.
  @Test
  void whatComesBitByBitIsCountedAsWhatComesAtOnce() {
    long seed = 20_260_307;
    Random random = new Random(seed);
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 9_000; i++) {
      Instant at = NEWEST.minus(random.nextInt(60 * 24), ChronoUnit.HOURS);
      events.add(event("v" + random.nextInt(3_000), random.nextInt(14), EventType.STARTED, at));
    }
    Collections.shuffle(events, random);
    Viewing told = null;
    for (int from = 0; from < events.size(); from += 300) {
      store.append(events.subList(from, from + 300));
      told = viewing();
    }

    assertThat(told).as("seed %d", seed).isEqualTo(new ViewingTest().told(events));
  }

  /// Where most titles pass, those that are left out are counted instead.
  @ParameterizedTest
  @ValueSource(ints = {2, 6, 7, 11})
  void viewsAreThoseOfTheTitlesThatPass(int passing) {
    Random random = new Random(passing);
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 6_000; i++) {
      Instant at = NEWEST.minus(random.nextInt(40 * 24), ChronoUnit.HOURS);
      events.add(event("v" + random.nextInt(900), random.nextInt(12), EventType.WATCHED, at));
    }
    // Those that came first are laid out together, the others beside them.
    store.append(events.subList(0, 4_000));
    viewing();
    store.append(events.subList(4_000, events.size()));
    passes = place -> place < passing;

    List<Event> ofThose =
        events.stream()
            .filter(event -> Integer.parseInt(event.title().substring(5)) < passing)
            .toList();
    assertThat(viewing()).as("%d pass", passing).isEqualTo(new ViewingTest().told(ofThose));
  }

  private @Nullable Viewing told(List<Event> events) {
    store.append(events);
    return viewing();
  }
}
