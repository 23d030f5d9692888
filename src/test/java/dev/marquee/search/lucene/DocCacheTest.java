package dev.marquee.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocCacheTest {
  private final List<Integer> read = new ArrayList<>();

  private DocCache<String> cache(int size, int most) {
    return new DocCache<>(
        size,
        most,
        docIds -> {
          Arrays.stream(docIds).forEach(read::add);
          return Arrays.stream(docIds).mapToObj(docId -> "title " + docId).toList();
        });
  }

  @Test
  void valuesComeInTheOrderAskedForAndAreReadInThatOfDocuments() {
    DocCache<String> cache = cache(100, 100);
    assertThat(cache.get(42)).isEqualTo("title 42");
    assertThat(cache.get(new int[] {90, 42, 3, 57, 3}))
        .containsExactly("title 90", "title 42", "title 3", "title 57", "title 3");
    assertThat(read).containsExactly(42, 3, 3, 57, 90);
  }

  @Test
  void smallCatalogsAreReadOnce() {
    DocCache<String> cache = cache(10, 10);
    for (int round = 0; round < 3; round++) {
      cache.get(new int[] {0, 9, 4});
    }
    assertThat(read).containsExactly(0, 4, 9);
  }

  @Test
  void whatIsAskedForTwiceRunningStaysWhileOthersPassBy() {
    DocCache<String> cache = cache(30, 10);
    cache.get(5);
    cache.get(5);
    for (int round = 0; round < 4; round++) {
      cache.get(15);
      cache.get(25);
    }
    read.clear();
    assertThat(cache.get(5)).isEqualTo("title 5");
    assertThat(read).isEmpty();
    cache.get(15);
    cache.get(15);
    read.clear();
    assertThat(cache.get(new int[] {5, 15})).containsExactly("title 5", "title 15");
    assertThat(read).containsExactly(5);
  }
}
