package dev.marquee.recommend.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.encode.EncodeSettings;
import dev.marquee.events.Event;
import dev.marquee.events.EventType;
import dev.marquee.events.Taste;
import dev.marquee.recommend.Evidence;
import dev.marquee.recommend.PersonalModel;
import dev.marquee.recommend.PersonalScores;
import dev.marquee.recommend.viewer.History;
import dev.marquee.search.lucene.IndexedCatalog;
import dev.marquee.search.lucene.RandomCatalogs;
import java.nio.file.Path;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// A model trained on viewers takes the place of the one by content, where it fits the catalog.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrainedModelTest {
  private static final int TITLES = 50;

  @TempDir static Path folder;
  private IndexedCatalog indexed;

  @BeforeAll
  void build() {
    indexed =
        IndexedCatalog.build(
            folder, RandomCatalogs.draw(new Random(5), TITLES), EncodeSettings.Kind.BASIC);
  }

  @AfterAll
  void close() {
    indexed.close();
  }

  /// Thinks that the later row is always the better one, because of the first of the evidence, on a
  /// scale of its own.
  private record LaterIsBetter(int size) implements PersonalModel {
    @Override
    public PersonalScores score(Evidence evidence) {
      return new PersonalScores() {
        @Override
        public double highest() {
          return score(size() - 1);
        }

        @Override
        public BitSet promising(BitSet among, int[] also, int depth) {
          return among;
        }

        @Override
        public int size() {
          return size;
        }

        @Override
        public double score(int row) {
          return 300 * row + 7;
        }

        @Override
        public double part(int row, Part part) {
          return switch (part) {
            case COWATCHED -> 300 * row;
            case CONTENT -> 0;
            case POPULAR -> 7;
          };
        }

        @Override
        public List<Because> because(int row, int limit) {
          return evidence.size() == 0
              ? List.of()
              : List.of(new Because(evidence.row(0), 300 * row));
        }
      };
    }
  }

  private RecommendationPage page(int size, Taste taste) {
    Event liked =
        new Event("e1", "ann", "test:0004", EventType.LIKED, null, Instant.EPOCH.plusSeconds(1));
    Viewer viewer = new Viewer("ann", History.of(List.of(liked)), taste, liked.at());
    PersonalModels models = _ -> Optional.of(new LaterIsBetter(size));
    return new Recommender(indexed.index(), models).recommend(List.of(viewer), Listing.best(10));
  }

  @Test
  void itScoresAndItsReasonsAreTold() {
    RecommendationPage page = page(TITLES, Taste.NONE);
    assertThat(page.model()).isEqualTo("audience");
    Recommendation first = page.items().getFirst();
    assertThat(first.entry().title().id().value()).isEqualTo("test:0049");
    assertThat(first.score()).isEqualTo(1);
    assertThat(first.why().getFirst().kind()).isEqualTo(Reason.Kind.CO_WATCHED);
    String liked = indexed.catalog().title(4).title();
    assertThat(first.whyText()).isEqualTo("Because viewers who like " + liked + " like it, too.");
  }

  @Test
  void whatIsStatedCountsBesideItWhateverItsScale() {
    Taste taste =
        new Taste(Map.of("Horror", 1.0), Map.of(), Map.of(), Map.of(), Map.of(), List.of());
    RecommendationPage page = page(TITLES, taste);
    assertThat(page.items().getFirst().entry().title().genres().values()).contains("Horror");
    for (Recommendation item : page.items()) {
      double sum = item.why().stream().mapToDouble(Reason::contribution).sum();
      assertThat(sum).isCloseTo(item.score(), within(1e-5));
    }
  }

  @Test
  void oneOfAnotherCatalogIsLeftAside() {
    assertThat(page(TITLES + 1, Taste.NONE).model()).isEqualTo("content");
  }
}
