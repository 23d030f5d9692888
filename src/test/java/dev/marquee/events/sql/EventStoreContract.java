package dev.marquee.events.sql;

import static dev.marquee.events.Events.NOON;
import static dev.marquee.events.Events.liked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.events.Erasure;
import dev.marquee.events.Event;
import dev.marquee.events.EventStore;
import dev.marquee.events.EventStoreProblem;
import dev.marquee.events.EventType;
import dev.marquee.events.Events;
import dev.marquee.events.Receipt;
import dev.marquee.events.Taste;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every store of events does, whatever database it is in.
abstract class EventStoreContract {
  private static final Taste TASTE =
      new Taste(
          Map.of("Crime", 2.0, "Horror", -1.5),
          Map.of("KR", 1.0),
          Map.of("movie", 0.5),
          Map.of("Bong Joon-ho", 3.0),
          Map.of(7, 1.0),
          List.of("genre:War"));

  private SqlEventStore store;

  private String address = "";

  /// The address of a store that is empty; asked once a test.
  abstract String emptyAddress() throws Exception;

  final String address() {
    return address;
  }

  @BeforeEach
  void begin() throws Exception {
    address = emptyAddress();
    store = SqlEventStore.open(address);
  }

  final void open() {
    store = SqlEventStore.open(address());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void reopen() {
    store.close();
    open();
  }

  @Test
  void arrivalsAreGivenOnceInTheirOrderAndAnErasureLeavesFewer() {
    store.append(List.of(liked("a", "zoe", "imdb:tt1", NOON)));
    store.append(List.of(liked("b", "ann", "imdb:tt2", NOON.minusMillis(1))));
    List<String> given = new ArrayList<>();
    EventStore.Arrivals first = store.forEachArrival(0, event -> given.add(event.eventId()));
    assertThat(given).containsExactly("a", "b");
    assertThat(first.events()).isEqualTo(2);
    assertThat(store.arrivals()).isEqualTo(first);

    store.append(List.of(liked("a", "zoe", "imdb:tt1", NOON), liked("c", "bob", "imdb:tt3", NOON)));
    given.clear();
    EventStore.Arrivals second =
        store.forEachArrival(first.last(), event -> given.add(event.eventId()));
    assertThat(given).containsExactly("c");
    assertThat(second.events()).isEqualTo(3);

    store.erase("ann");
    assertThat(store.arrivals().last()).isGreaterThan(second.last());
    assertThat(store.arrivals().events()).isEqualTo(2);
  }

  @Test
  void keepsWhatItAcknowledged() {
    List<Event> events =
        List.of(
            liked("a", "ann", "imdb:tt1", NOON),
            new Event("b", "ann", "imdb:tt2", EventType.RATED, 7.5, NOON.plusMillis(1)),
            new Event("c", "語 \"x\"", "no:such", EventType.WATCHED, 0.0, NOON.minusSeconds(5)));

    assertThat(store.append(events)).isEqualTo(new Receipt(3, 0));
    reopen();

    assertThat(store.eventsOf("ann")).containsExactlyElementsOf(events.subList(0, 2));
    assertThat(store.eventsOf("語 \"x\"")).containsExactly(events.get(2));
    assertThat(store.eventsOf("nobody")).isEmpty();
    assertThat(store.size()).isEqualTo(3);
    assertThat(store.newest()).contains(NOON.plusMillis(1));
    assertThat(store.findings()).isEmpty();
  }

  @Test
  void anEmptyStoreKnowsNobody() {
    assertThat(store.size()).isZero();
    assertThat(store.newest()).isEmpty();
    assertThat(store.knows("ann")).isFalse();
    assertThat(store.taste("ann")).isEmpty();
    assertThat(store.append(List.of())).isEqualTo(new Receipt(0, 0));
    assertThat(store.erase("ann")).isEqualTo(new Erasure(0, false));
  }

  @Test
  void keepsAnEventOnceAndAsItWasFirstSent() {
    Event first = liked("a", "ann", "imdb:tt1", NOON);
    Event other = liked("a", "bob", "imdb:tt2", NOON);

    assertThat(store.append(List.of(first, other, first))).isEqualTo(new Receipt(1, 2));
    assertThat(store.append(List.of(other))).isEqualTo(new Receipt(0, 1));
    assertThat(store.eventsOf("ann")).containsExactly(first);
    assertThat(store.knows("bob")).isFalse();
    assertThat(store.size()).isEqualTo(1);
  }

  @Test
  void ordersEventsOfOneMomentByArrival() {
    Event late = liked("late", "ann", "t:1", NOON);
    Event z = liked("z", "ann", "t:2", NOON.minusSeconds(9));
    Event a = liked("a", "ann", "t:3", NOON.minusSeconds(9));
    store.append(List.of(late, z));
    store.append(List.of(a));

    assertThat(store.eventsOf("ann")).containsExactly(z, a, late);
  }

  @Test
  void givesAllEventsByProfileAndTime() {
    Random random = new Random(4);
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      events.add(Events.random(random, "e" + i));
    }
    store.append(events);
    List<Event> all = new ArrayList<>();
    store.forEachEvent(all::add);

    assertThat(all)
        .containsExactlyElementsOf(
            events.stream()
                .sorted(Comparator.comparing(Event::profile).thenComparing(Event::at))
                .toList());
  }

  @Test
  void readingGoesOnWhileOthersWrite() {
    store.append(List.of(liked("a", "ann", "t:1", NOON), liked("b", "bob", "t:1", NOON)));
    List<String> seen = new ArrayList<>();
    store.forEachEvent(event -> {
      seen.add(event.eventId());
      store.append(List.of(liked(event.eventId() + "!", "zoe", "t:1", NOON)));
    });

    assertThat(seen).containsExactly("a", "b");
    assertThat(store.size()).isEqualTo(4);
  }

  @Test
  void keepsTheLatestTaste() {
    store.putTaste("ann", Taste.NONE);
    store.putTaste("ann", TASTE);
    reopen();

    assertThat(store.taste("ann")).contains(TASTE);
    assertThat(store.knows("ann")).isTrue();
    assertThat(store.taste("bob")).isEmpty();
  }

  @Test
  void erasesAllOfOneViewerAndNothingOfOthers() {
    Event bobs = liked("c", "bob", "t:1", NOON.minusSeconds(60));
    store.append(List.of(liked("a", "ann", "t:1", NOON), liked("b", "ann", "t:2", NOON), bobs));
    store.putTaste("ann", TASTE);

    assertThat(store.erase("ann")).isEqualTo(new Erasure(2, true));
    assertThat(store.knows("ann")).isFalse();
    assertThat(store.eventsOf("ann")).isEmpty();
    assertThat(store.taste("ann")).isEmpty();
    assertThat(store.eventsOf("bob")).containsExactly(bobs);
    assertThat(store.size()).isEqualTo(1);
    assertThat(store.newest()).contains(bobs.at());
    assertThat(store.erase("ann").isEmpty()).isTrue();
    assertThat(store.findings()).isEmpty();
  }

  @Test
  void refusesWhatComesAfterItsEnd() {
    store.append(List.of(liked("a", "ann", "t:1", NOON)));
    store.close();
    store.close();

    assertThatThrownBy(() -> store.append(List.of(liked("b", "ann", "t:1", NOON))))
        .isInstanceOf(EventStoreProblem.class)
        .hasMessageContaining("is closed");
    assertThatThrownBy(() -> store.eventsOf("ann"))
        .isInstanceOf(EventStoreProblem.class)
        .hasMessageContaining("is closed");
  }

  @Test
  void tellsListenersOfTheirViewerAlone() throws Exception {
    SynchronousQueue<String> told = new SynchronousQueue<>();
    EventStore.Listening ann = store.listen("ann", () -> put(told, "ann"));
    store.listen("bob", () -> put(told, "bob"));

    store.append(List.of(liked("a", "ann", "t:1", NOON)));
    assertThat(told.poll(30, TimeUnit.SECONDS)).isEqualTo("ann");
    store.putTaste("bob", TASTE);
    assertThat(told.poll(30, TimeUnit.SECONDS)).isEqualTo("bob");
    store.erase("ann");
    assertThat(told.poll(30, TimeUnit.SECONDS)).isEqualTo("ann");
    ann.close();
    store.append(List.of(liked("b", "ann", "t:1", NOON)));
    store.append(List.of(liked("c", "bob", "t:1", NOON)));
    assertThat(told.poll(30, TimeUnit.SECONDS)).isEqualTo("bob");
  }

  /// Another store on the same files stands for another process.
  @Test
  void tellsListenersOfWhatOthersWrote() throws Exception {
    SynchronousQueue<String> told = new SynchronousQueue<>();
    store.listen("ann", () -> put(told, "ann"));
    Event event = liked("a", "ann", "t:1", NOON);
    try (SqlEventStore other = SqlEventStore.open(address())) {
      other.append(List.of(event));
    }

    assertThat(told.poll(30, TimeUnit.SECONDS)).isEqualTo("ann");
    assertThat(store.eventsOf("ann")).containsExactly(event);
    assertThat(store.append(List.of(event))).isEqualTo(new Receipt(0, 1));
  }

  private static void put(SynchronousQueue<String> told, String name) {
    try {
      told.put(name);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void anyOrderAndPartitionKeepsTheSameEvents(long seed) {
    Random random = new Random(seed);
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      events.add(Events.random(random, "e" + i));
    }
    List<Event> sent = new ArrayList<>(events);
    sent.addAll(events.subList(0, random.nextInt(events.size())));
    Collections.shuffle(sent, random);
    int accepted = 0;
    int duplicates = 0;
    for (int from = 0; from < sent.size(); ) {
      int to = Math.min(sent.size(), from + 1 + random.nextInt(60));
      Receipt receipt = store.append(sent.subList(from, to));
      accepted += receipt.accepted();
      duplicates += receipt.duplicates();
      from = to;
    }
    List<Event> all = new ArrayList<>();
    store.forEachEvent(all::add);

    assertThat(accepted).as("seed %d", seed).isEqualTo(events.size());
    assertThat(duplicates).as("seed %d", seed).isEqualTo(sent.size() - events.size());
    assertThat(all).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(events);
  }

  @Test
  void whoeverSendsTheSameAtTheSameTimeItIsAcceptedOnce() throws Exception {
    long seed = 7;
    List<Event> events = new ArrayList<>();
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      events.add(Events.random(random, "e" + i));
    }
    List<Future<Receipt>> receipts = new ArrayList<>();
    int sent = 0;
    try (SqlEventStore other = SqlEventStore.open(address());
        ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int caller = 0; caller < 64; caller++) {
        int from = random.nextInt(events.size() - 100);
        List<Event> some = List.copyOf(events.subList(from, from + 100));
        sent += some.size();
        SqlEventStore which = caller % 4 == 0 ? other : store;
        receipts.add(callers.submit(() -> which.append(some)));
      }
      receipts.add(callers.submit(() -> store.append(events)));
    }
    int accepted = 0;
    int duplicates = 0;
    for (Future<Receipt> receipt : receipts) {
      accepted += receipt.get().accepted();
      duplicates += receipt.get().duplicates();
    }

    assertThat(accepted).as("seed %d", seed).isEqualTo(events.size());
    assertThat(duplicates).as("seed %d", seed).isEqualTo(sent);
    assertThat(store.size()).isEqualTo(events.size());
    assertThat(store.findings()).isEmpty();
  }
}
