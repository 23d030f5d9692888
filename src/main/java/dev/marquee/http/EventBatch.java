package dev.marquee.http;

import dev.marquee.events.Event;
import dev.marquee.events.EventStore;
import dev.marquee.events.Receipt;
import dev.marquee.http.EventRoutes.EventsAnswer;
import dev.marquee.http.EventRoutes.RejectedLine;
import dev.marquee.search.CatalogIndex;
import java.util.ArrayList;
import java.util.List;

/// The events of one request on their way to the store, counted. For one thread.
final class EventBatch {
  /// How many events go to the store at a time; as many are in memory.
  private static final int CHUNK = 1_000;

  /// How many refused lines are told one by one.
  private static final int MOST_TOLD = 100;

  private final CatalogIndex catalog;
  private final EventStore store;
  private final List<Event> waiting = new ArrayList<>();
  private final List<RejectedLine> rejected = new ArrayList<>();
  private int accepted;
  private int duplicates;
  private int rejectedLines;
  private int unknownTitles;

  EventBatch(CatalogIndex catalog, EventStore store) {
    this.catalog = catalog;
    this.store = store;
  }

  void add(Event event) {
    waiting.add(event);
    if (TitleRoutes.id(event.title()).flatMap(catalog::find).isEmpty()) {
      unknownTitles++;
    }
    if (waiting.size() == CHUNK) {
      store();
    }
  }

  void reject(long line, String detail) {
    rejectedLines++;
    if (rejected.size() < MOST_TOLD) {
      rejected.add(new RejectedLine(line, detail));
    }
  }

  private void store() {
    Receipt receipt = store.append(waiting);
    accepted += receipt.accepted();
    duplicates += receipt.duplicates();
    waiting.clear();
  }

  /// Keeps what is left and tells what became of all.
  EventsAnswer finish() {
    if (!waiting.isEmpty()) {
      store();
    }
    return new EventsAnswer(accepted, duplicates, rejected, rejectedLines, unknownTitles);
  }
}
