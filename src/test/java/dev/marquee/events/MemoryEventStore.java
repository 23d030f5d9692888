package dev.marquee.events;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A store without a disk, for tests of those who use one; it fails on demand.
public final class MemoryEventStore implements EventStore {
  /// What every call throws, while it is there.
  public final AtomicReference<@Nullable EventStoreProblem> failure = new AtomicReference<>();

  private final Map<String, Event> events = new LinkedHashMap<>();
  private final Map<String, Long> arrivalOf = new LinkedHashMap<>();
  private long lastArrival;
  private final Map<String, Taste> tastes = new LinkedHashMap<>();
  private final Map<String, List<Runnable>> listeners = new LinkedHashMap<>();

  @Override
  public synchronized Receipt append(List<Event> appended) {
    failOnDemand();
    int before = events.size();
    for (Event event : appended) {
      lastArrival++;
      if (events.putIfAbsent(event.eventId(), event) == null) {
        arrivalOf.put(event.eventId(), lastArrival);
      }
    }
    appended.stream().map(Event::profile).distinct().forEach(this::tell);
    int accepted = events.size() - before;
    return new Receipt(accepted, appended.size() - accepted);
  }

  private void failOnDemand() {
    EventStoreProblem problem = failure.get();
    if (problem != null) {
      throw problem;
    }
  }

  private void tell(String profile) {
    List.copyOf(listeners.getOrDefault(profile, List.of())).forEach(Runnable::run);
  }

  @Override
  public synchronized List<Event> eventsOf(String profile) {
    failOnDemand();
    return events.values().stream()
        .filter(event -> event.profile().equals(profile))
        .sorted(Comparator.comparing(Event::at))
        .toList();
  }

  @Override
  public synchronized List<Event> latest(int limit) {
    failOnDemand();
    List<Event> latest = new ArrayList<>(events.values());
    return latest.reversed().stream().limit(limit).toList();
  }

  @Override
  public synchronized String mark(String profile) {
    failOnDemand();
    return eventsOf(profile).stream().map(Event::eventId).toList() + " " + tastes.get(profile);
  }

  @Override
  public synchronized void forEachEvent(Consumer<Event> sink) {
    failOnDemand();
    events.values().stream()
        .sorted(Comparator.comparing(Event::profile).thenComparing(Event::at))
        .forEach(sink);
  }

  @Override
  public synchronized Arrivals forEachArrival(long after, Consumer<Event> sink) {
    failOnDemand();
    arrivalOf.forEach((id, arrival) -> {
      if (arrival > after) {
        sink.accept(events.get(id));
      }
    });
    return arrivals();
  }

  @Override
  public synchronized Arrivals arrivals() {
    failOnDemand();
    return new Arrivals(lastArrival, events.size());
  }

  @Override
  public synchronized Optional<Taste> taste(String profile) {
    failOnDemand();
    return Optional.ofNullable(tastes.get(profile));
  }

  @Override
  public synchronized void putTaste(String profile, Taste taste) {
    failOnDemand();
    tastes.put(profile, taste);
    lastArrival++;
    tell(profile);
  }

  @Override
  public synchronized Erasure erase(String profile) {
    List<Event> known = eventsOf(profile);
    known.forEach(event -> events.remove(event.eventId()));
    known.forEach(event -> arrivalOf.remove(event.eventId()));
    lastArrival++;
    boolean hadTaste = tastes.remove(profile) != null;
    tell(profile);
    return new Erasure(known.size(), hadTaste);
  }

  @Override
  public synchronized boolean knows(String profile) {
    return tastes.containsKey(profile) || !eventsOf(profile).isEmpty();
  }

  @Override
  public synchronized long size() {
    failOnDemand();
    return events.size();
  }

  @Override
  public synchronized Optional<Instant> newest() {
    failOnDemand();
    return events.values().stream().map(Event::at).max(Comparator.naturalOrder());
  }

  @Override
  public synchronized Listening listen(String profile, Runnable afterAppend) {
    listeners.computeIfAbsent(profile, _ -> new ArrayList<>()).add(afterAppend);
    return () -> forget(profile, afterAppend);
  }

  private synchronized void forget(String profile, Runnable listener) {
    listeners.getOrDefault(profile, new ArrayList<>()).remove(listener);
  }

  @Override
  public void close() {}
}
