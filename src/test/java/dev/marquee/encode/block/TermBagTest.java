package dev.marquee.encode.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermBagTest {
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void sumsAsAMapDoes(long seed) {
    Random random = new Random(seed);
    TermBag bag = new TermBag();
    for (int round = 0; round < 20; round++) {
      Map<String, Float> map = new LinkedHashMap<>();
      bag.clear();
      for (int i = 0; i < random.nextInt(600); i++) {
        String term = "term " + random.nextInt(300);
        bag.add(term, i % 5);
        map.merge(term, (float) (i % 5), Float::sum);
      }
      Map<String, Float> seen = new LinkedHashMap<>();
      for (int i = 0; i < bag.size(); i++) {
        seen.put(bag.term(i), bag.weight(i));
      }
      assertThat(bag.size()).as("seed %d, round %d", seed, round).isEqualTo(map.size());
      assertThat(seen).containsExactlyEntriesOf(map);
    }
  }
}
