package dev.marquee.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnswerCacheTest {
  private static Payload.Body body(int bytes) {
    return new Payload.Body(new byte[bytes], false);
  }

  @Test
  void keepsWhatIsAskedForAndForgetsTheRest() {
    AnswerCache cache = new AnswerCache(10_000);
    cache.put("wanted", body(100));
    cache.put("unwanted", body(100));
    for (int i = 0; i < 500; i++) {
      cache.put("other " + i, body(100));
      assertThat(cache.get("wanted")).as("after %d others", i).isPresent();
    }
    assertThat(cache.get("unwanted")).isEmpty();
    long kept = IntStream.range(0, 500).filter(i -> cache.get("other " + i).isPresent()).count();
    assertThat(kept).isBetween(30L, 100L);
  }

  @Test
  void doesNotLetOneBodyFillIt() {
    AnswerCache cache = new AnswerCache(1_000);
    cache.put("small", body(10));
    cache.put("large", body(600));
    assertThat(cache.get("large")).isEmpty();
    assertThat(cache.get("small")).isPresent();
  }
}
