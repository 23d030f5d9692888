package dev.marquee.index;

import static dev.marquee.catalog.TitleBuilder.aFilm;
import static dev.marquee.catalog.TitleBuilder.aSeries;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.Title;
import dev.marquee.catalog.TitleId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerationStoreTest {
  private static final byte[] REPORT = "{\"read\":4}".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  private static List<Title> titles() {
    return List.of(
        aFilm("Heat")
            .genres("Crime")
            .year(1995)
            .rating(8.3, 700_000)
            .alias("imdb:tt0113277")
            .build(),
        aFilm("Amélie").genres("Comedy", "Romance").countries("FR").rating(8.3, 800_000).build(),
        aSeries("Dark").genres("Mystery").seasons(3).rating(8.7, 500_000).build(),
        aFilm("Ronin").genres("Crime").minutes(122).rating(7.2, 200_000).build());
  }

  private static int byFirstGenre(Title title) {
    return List.of("Comedy", "Crime", "Mystery").indexOf(title.genres().values().getFirst());
  }

  @Test
  void opensWhatItPublished() {
    GenerationStore store = Generations.store(folder);
    GenerationContent content = Generations.content(titles(), GenerationStoreTest::byFirstGenre);
    assertThat(store.current()).isEmpty();

    int number = store.publish(content, Generations.facts(), REPORT, Progress.NONE);

    assertThat(number).isEqualTo(1);
    assertThat(store.current()).contains(1);
    assertThat(store.report(1)).isEqualTo(REPORT);
    try (Snapshot snapshot = store.open()) {
      assertThat(snapshot.size()).isEqualTo(4);
      assertThat(snapshot.nearby()).isEqualTo(new Nearby(2, 100, 0.995));
      assertThat(snapshot.clusters()).isEqualTo(content.clusters());
      List<String> names = new ArrayList<>();
      for (int docId = 0; docId < 4; docId++) {
        names.add(snapshot.title(docId).title().title() + " " + snapshot.title(docId).clusterId());
      }
      assertThat(names).containsExactly("Amélie 10", "Heat 11", "Ronin 11", "Dark 12");
      assertThat(snapshot.clusterStart(1)).isEqualTo(1);
      assertThat(snapshot.clusterEnd(1)).isEqualTo(3);
      assertThat(snapshot.docIdOf(new TitleId("imdb:tt0113277"))).hasValue(1);
      TreeMap<String, Integer> clusters = new TreeMap<>();
      snapshot.forEachTitle((id, cluster) -> clusters.put(id.value(), cluster));
      assertThat(clusters).containsEntry("imdb:tt0113277", 11).hasSize(5);
    }
  }
}
