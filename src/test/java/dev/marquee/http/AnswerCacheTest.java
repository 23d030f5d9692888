package dev.marquee.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnswerCacheTest {
  private static Payload.Body body(int bytes) {
    return new Payload.Body(new byte[bytes], false);
  }

  private static void keep(AnswerCache cache, String tag, Payload.Body body) {
    cache.offer(tag, body);
    cache.offer(tag, body);
  }

  @Test
  void keepsWhatIsOfferedAgain() {
    AnswerCache cache = new AnswerCache(10_000);
    cache.offer("first", body(10));
    assertThat(cache.get("first")).isEmpty();
    cache.offer("other", body(10));
    cache.offer("first", body(10));
    assertThat(cache.get("first")).isPresent();
    assertThat(cache.get("other")).isEmpty();
  }

  @Test
  void keepsWhatIsAskedForAndForgetsTheRest() {
    AnswerCache cache = new AnswerCache(10_000);
    keep(cache, "wanted", body(100));
    keep(cache, "unwanted", body(100));
    for (int i = 0; i < 500; i++) {
      keep(cache, "other " + i, body(100));
      assertThat(cache.get("wanted")).as("after %d others", i).isPresent();
    }
    assertThat(cache.get("unwanted")).isEmpty();
    long kept = IntStream.range(0, 500).filter(i -> cache.get("other " + i).isPresent()).count();
    assertThat(kept).isBetween(30L, 100L);
  }

  @Test
  void doesNotLetOneBodyFillIt() {
    AnswerCache cache = new AnswerCache(1_000);
    keep(cache, "small", body(10));
    keep(cache, "large", body(600));
    assertThat(cache.get("large")).isEmpty();
    assertThat(cache.get("small")).isPresent();
  }
}
