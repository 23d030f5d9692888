package dev.marquee.recommend.personal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.TitleId;
import dev.marquee.events.Event;
import dev.marquee.events.Events;
import dev.marquee.events.Taste;
import dev.marquee.events.sql.SqlEventStore;
import dev.marquee.recommend.viewer.StoredTrends;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredViewersTest {
  @TempDir Path folder;
  private SqlEventStore store;
  private StoredViewers viewers;

  @BeforeEach
  void open() {
    store = SqlEventStore.open(folder.resolve("events.db").toString());
    viewers = new StoredViewers(store);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void like(String eventId, String profile, String title) {
    store.append(List.of(Events.liked(eventId, profile, title, Events.NOON)));
  }

  private List<String> titles(String profile) {
    return viewers.find(profile).orElseThrow().history().events().stream()
        .map(Event::title)
        .toList();
  }

  @Test
  void aStrangerIsNobody() {
    assertThat(viewers.find("ann")).isEmpty();
  }

  @Test
  void whatIsKeptIsNeverStale() {
    like("1", "ann", "test:a");
    assertThat(titles("ann")).containsExactly("test:a");
    String mark = store.mark("ann");
    like("2", "bob", "test:b");
    assertThat(store.mark("ann")).as("others do not change it").isEqualTo(mark);
    assertThat(viewers.find("ann").orElseThrow().history())
        .as("what is kept is given again")
        .isSameAs(viewers.find("ann").orElseThrow().history());
    like("3", "ann", "test:c");
    assertThat(titles("ann")).containsExactly("test:a", "test:c");
    Taste taste =
        new Taste(Map.of("Horror", 1.0), Map.of(), Map.of(), Map.of(), Map.of(), List.of());
    store.putTaste("ann", taste);
    assertThat(viewers.find("ann").orElseThrow().taste()).isEqualTo(taste);
  }

  @Test
  void asManyEventsAfterAnErasureAreOthers() {
    like("1", "ann", "test:a");
    assertThat(titles("ann")).containsExactly("test:a");
    store.erase("ann");
    like("2", "ann", "test:b");
    assertThat(titles("ann")).containsExactly("test:b");
    store.erase("ann");
    assertThat(viewers.find("ann")).isEmpty();
  }

  @Test
  void trendsFollowTheLatestAndHalveWithEveryWeek() {
    like("1", "ann", "test:old");
    store.append(
        List.of(
            Events.liked("2", "bob", "test:new", Events.NOON.plus(Duration.ofDays(7))),
            Events.liked("3", "cid", "test:new", Events.NOON.plus(Duration.ofDays(7)))));
    StoredTrends trends = new StoredTrends(store);
    assertThat(trends.now())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(new TitleId("test:old"), 0.5, new TitleId("test:new"), 2.0));
    assertThat(store.latest(2)).extracting(Event::eventId).containsExactly("3", "2");
  }
}
