package dev.marquee.insights.viewing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.search.Selection;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Views laid out by place are the views that were told.
class PlacedViewsPropertyTest {
  private static final int PLACES = 60;

  /// The hours of each place that has views, in any order.
  private final Map<Integer, List<Integer>> told = new TreeMap<>();

  private PlacedViews random(Random random, int views) {
    long[] numbers = new long[views];
    for (int view = 0; view < views; view++) {
      // Some are of no title that there is, some lie before 1970.
      int place = random.nextInt(PLACES) - 5;
      int hour = random.nextInt(600_000) - 20_000;
      numbers[view] = PlacedViews.number(place, hour);
      if (place >= 0) {
        told.computeIfAbsent(place, _ -> new ArrayList<>()).add(hour);
      }
    }
    return PlacedViews.of(numbers);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void keepsEveryViewOfATitleThatThereIsAndNoOther(long seed) {
    PlacedViews placed = random(new Random(seed), (int) seed * 40);

    Map<Integer, List<Integer>> kept = new TreeMap<>();
    for (int title = 0; title < placed.titles(); title++) {
      List<Integer> hours = new ArrayList<>();
      for (int view = placed.start(title); view < placed.start(title + 1); view++) {
        hours.add(placed.epochHour(view));
      }
      hours.sort(null);
      kept.put(placed.place(title), hours);
    }

    told.values().forEach(hours -> hours.sort(null));
    assertThat(kept).as("seed %d", seed).isEqualTo(told);
    assertThat(placed.place(placed.titles())).isEqualTo(Selection.END);
    assertThat(placed.size()).isEqualTo(placed.start(placed.titles()));
  }

  @ParameterizedTest
  @ValueSource(longs = {6, 7, 8})
  void leapsToTheFirstTitleAtOrBehindAPlace(long seed) {
    PlacedViews placed = random(new Random(seed), 50);
    TreeSet<Integer> places = new TreeSet<>(told.keySet());

    for (int title = 0; title <= placed.titles(); title++) {
      for (int place = 0; place <= PLACES; place++) {
        int from = title == placed.titles() ? Selection.END : placed.place(title);
        Integer first = places.ceiling(Math.max(place, from));
        assertThat(placed.place(placed.firstFrom(title, place)))
            .as("seed %d, title %d, place %d", seed, title, place)
            .isEqualTo(first == null ? Selection.END : first);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {9, 10, 11})
  void hoursOfTheWeekAndDaysAreThoseOfTheCalendar(long seed) {
    PlacedViews placed = random(new Random(seed), 200);

    Map<Integer, Long> days = new TreeMap<>();
    for (int view = 0; view < placed.size(); view++) {
      ZonedDateTime at =
          Instant.ofEpochSecond(TimeUnit.HOURS.toSeconds(placed.epochHour(view)))
              .atZone(ZoneOffset.UTC);
      int day = at.getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue();
      assertThat(placed.hourOfWeek(view)).as("seed %d", seed).isEqualTo(day * 24 + at.getHour());
      days.merge((int) at.toLocalDate().toEpochDay(), 1L, Long::sum);
    }
    assertThat(placed.days().total()).isEqualTo(placed.size());
    days.forEach((day, views) -> assertThat(placed.days().between(day, day)).isEqualTo(views));
  }
}
