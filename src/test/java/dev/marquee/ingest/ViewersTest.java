package dev.marquee.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.Interactions;
import dev.marquee.catalog.Title;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Ratings of single viewers are kept, on the rows of the titles they became part of.
class ViewersTest {
  private static final Path TWEETS = Fixtures.FOLDER.resolve("tiny-movietweetings");

  private static List<String> lines(IngestResult result) {
    Interactions all = result.interactions();
    return IntStream.range(0, all.size())
        .mapToObj(i ->
            all.viewerName(all.viewer(i))
                + " "
                + result.catalog().title(all.row(i)).id()
                + " "
                + all.rating(i)
                + " "
                + all.epochSecond(i))
        .toList();
  }

  @Test
  void ratingsAreKeptOnOurScale() {
    assertThat(lines(Fixtures.read(Fixtures.MOVIE_LENS)))
        .containsExactly(
            "movielens:1 imdb:tt0000101 8.0 1",
            "movielens:1 imdb:tt0000201 1.0 1",
            "movielens:2 imdb:tt0000101 10.0 1");
    assertThat(lines(Fixtures.read(TWEETS)))
        .containsExactly(
            "movietweetings:1 imdb:tt0000401 7.0 1365029107",
            "movietweetings:2 imdb:tt0000401 8.0 1365029108",
            "movietweetings:2 imdb:tt0000402 10.0 1365029109",
            "movietweetings:3 imdb:tt10000405 0.0 1365029110");
  }

  @Test
  void titlesWithoutViewersHaveNone() {
    assertThat(Fixtures.read(Fixtures.CATALOG).interactions().size()).isZero();
  }

  @Test
  void orderOfFilesDoesNotMatter() {
    List<Path> files =
        new ArrayList<>(
            List.of(
                Fixtures.CATALOG,
                TWEETS.resolve("films.dat"),
                TWEETS.resolve("tweets.dat"),
                Fixtures.MOVIE_LENS.resolve("films.csv"),
                Fixtures.MOVIE_LENS.resolve("ids.csv"),
                Fixtures.MOVIE_LENS.resolve("stars.csv")));
    List<String> first = lines(Fixtures.read(files.toArray(Path[]::new)));
    assertThat(first).hasSize(7);
    for (long seed = 0; seed < 20; seed++) {
      Collections.shuffle(files, new Random(seed));
      assertThat(lines(Fixtures.read(files.toArray(Path[]::new))))
          .as("seed %d", seed)
          .isEqualTo(first);
    }
  }

  @Test
  void realRatingsAddUpToTheVotesOfTheirTitles() {
    IngestResult result =
        Ingest.read(
            IngestSettings.of(
                Fixtures.real("ml-latest-small"), Fixtures.real("movietweetings-50k")),
            Progress.NONE);
    Interactions all = result.interactions();
    assertThat(all.viewers()).isEqualTo(610 + 10_455);
    assertThat(all.size()).isEqualTo(100_836 + 50_000);
    Map<Integer, Long> counts = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      counts.merge(all.row(i), 1L, Long::sum);
    }
    for (int row = 0; row < result.catalog().size(); row++) {
      Title title = result.catalog().title(row);
      assertThat(counts.getOrDefault(row, 0L)).as("%s", title).isEqualTo(title.votes());
    }
  }
}
