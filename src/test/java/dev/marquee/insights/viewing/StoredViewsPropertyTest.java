package dev.marquee.insights.viewing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.events.Event;
import dev.marquee.events.EventStore;
import dev.marquee.events.EventType;
import dev.marquee.events.MemoryEventStore;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever happened, and whenever was asked, the views are those that reading everything gives.
class StoredViewsPropertyTest {
  private static final Instant BEGIN = Instant.parse("2026-03-01T00:00:00Z");
  private static final EventType[] TYPES = {
    EventType.STARTED,
    EventType.WATCHED,
    EventType.WATCHED,
    EventType.RATED,
    EventType.REMOVED,
    EventType.CLICK
  };

  private final MemoryEventStore kept = new MemoryEventStore();
  private int readings;

  /// The store, with its readings from the beginning counted.
  private final EventStore store =
      (EventStore)
          Proxy.newProxyInstance(
              EventStore.class.getClassLoader(),
              new Class<?>[] {EventStore.class},
              (_, method, arguments) -> {
                if (method.getName().equals("forEachArrival") && (long) arguments[0] == 0) {
                  readings++;
                }
                return method.invoke(kept, arguments);
              });

  private final StoredViews views = new StoredViews(store);
  private int sent;

  private void happen(String viewer, int title, EventType type, Instant at) {
    Double value = type == EventType.RATED ? 8.0 : null;
    kept.append(List.of(new Event("e" + sent++, viewer, "test:" + title, type, value, at)));
  }

  private void happen(Random random) {
    happen(
        "v" + random.nextInt(6),
        random.nextInt(5),
        TYPES[random.nextInt(TYPES.length)],
        BEGIN.plus(random.nextInt(72), ChronoUnit.HOURS));
  }

  private static List<String> told(ViewColumns columns) {
    List<String> told = new ArrayList<>();
    for (int view = 0; view < columns.size(); view++) {
      told.add(columns.id(columns.title(view)).value() + " at " + columns.epochHour(view));
    }
    told.sort(null);
    return told;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void viewsAreThoseOfAllThatIsKept(long seed) {
    Random random = new Random(seed);
    for (int step = 0; step < 400; step++) {
      happen(random);
      if (random.nextInt(15) == 0) {
        String viewer = "v" + random.nextInt(6);
        views.erasing(viewer, () -> kept.erase(viewer));
      }
      if (random.nextInt(60) == 0) {
        // By another process.
        kept.erase("v" + random.nextInt(6));
      }
      if (random.nextInt(4) == 0) {
        ViewColumns anew = new StoredViews(kept).now();
        assertThat(told(views.now())).as("seed %d, step %d", seed, step).isEqualTo(told(anew));
        assertThat(views.now().evidence()).isEqualTo(anew.evidence());
      }
    }
  }

  @Test
  void whomThisProcessErasesIsForgottenWithoutReadingTheOthersAgain() {
    Random random = new Random(20_260_301);
    for (int step = 0; step < 200; step++) {
      happen(random);
    }
    views.now();
    for (int viewer = 0; viewer < 5; viewer++) {
      String erased = "v" + viewer;
      views.erasing(erased, () -> kept.erase(erased));
      happen(erased, 1, EventType.WATCHED, BEGIN);
      views.now();
    }
    assertThat(readings).isEqualTo(1);
    assertThat(told(views.now())).isEqualTo(told(new StoredViews(kept).now()));

    kept.erase("v5");
    views.now();
    assertThat(readings).as("erased by another process").isEqualTo(2);
  }

  @Test
  void columnsThatWereHandedOutStayAsTheyWere() {
    happen("ann", 1, EventType.WATCHED, BEGIN);
    happen("bob", 2, EventType.WATCHED, BEGIN);
    ViewColumns before = views.now();
    List<String> told = told(before);

    views.erasing("ann", () -> kept.erase("ann"));
    happen("cid", 3, EventType.WATCHED, BEGIN);
    views.now();

    assertThat(told(before)).isEqualTo(told);
  }
}
