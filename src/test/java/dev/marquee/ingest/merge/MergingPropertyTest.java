package dev.marquee.ingest.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.Catalog;
import dev.marquee.catalog.Title;
import dev.marquee.catalog.TitleBuilder;
import dev.marquee.catalog.TitleId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Merging on many small random sets of rows, so crowded that every kind of evidence and conflict
/// comes up.
class MergingPropertyTest {
  private static final int SETS = 4_000;
  private static final List<String> NAMES =
      List.of("Heat", "The Heat", "Héat", "Secret", "Kingdom, The", "Kingdom");
  private static final List<Origin> ORIGINS =
      List.of(
          new Origin("a", 0, Standing.of(10), "a", false),
          new Origin("b", 1, new Standing(20, 30, 40, 20), "imdb", false),
          new Origin("c", 2, new Standing(30, 20, 10, 20), "imdb", false),
          new Origin("d", 3, Standing.of(40), "d", false));

  private static List<TitleRow> randomRows(long seed) {
    Random random = new Random(seed);
    List<TitleRow> rows = new ArrayList<>();
    int count = 2 + random.nextInt(12);
    for (int line = 2; line < 2 + count; line++) {
      Origin origin = ORIGINS.get(random.nextInt(ORIGINS.size()));
      rows.add(randomRow(random, origin, line));
    }
    return rows;
  }

  private static TitleRow randomRow(Random random, Origin origin, int line) {
    String name = NAMES.get(random.nextInt(NAMES.size()));
    TitleBuilder title =
        random.nextInt(5) == 0 ? TitleBuilder.aSeries(name) : TitleBuilder.aFilm(name);
    String own = origin.name() + ":" + line;
    switch (random.nextInt(4)) {
      case 0 -> title.id("imdb:tt000000" + random.nextInt(3)).alias(own);
      case 1 -> title.id("tmdb:" + random.nextInt(2)).alias(own);
      default -> title.id(own);
    }
    if (random.nextInt(8) > 0) {
      title.year(2000 + random.nextInt(3));
    }
    if (random.nextBoolean()) {
      title.directors("D" + random.nextInt(3));
    }
    if (random.nextBoolean()) {
      title.cast("C" + random.nextInt(3), "C" + (3 + random.nextInt(3)));
    }
    if (random.nextInt(4) == 0) {
      title.alternatives(NAMES.get(random.nextInt(NAMES.size())) + " Again", "Secret");
    }
    return new TitleRow(
        title.rating(random.nextInt(11), random.nextInt(3)).build(), origin, line, false);
  }

  @Test
  void orderOfRowsDoesNotMatter() {
    for (long seed = 0; seed < SETS; seed++) {
      List<TitleRow> rows = randomRows(seed);
      Merging.Merged first = Merging.merge(rows);
      Collections.shuffle(rows, new Random(~seed));
      Merging.Merged second = Merging.merge(rows);
      assertThat(second.titles()).as("seed %d", seed).isEqualTo(first.titles());
      assertThat(second.report()).as("seed %d", seed).isEqualTo(first.report());
      assertThat(second.accepted()).as("seed %d", seed).isEqualTo(first.accepted());
    }
  }

  @Test
  void imdbIdsDecide() {
    for (long seed = 0; seed < SETS; seed++) {
      Map<TitleId, Integer> homes = new HashMap<>();
      List<Title> titles = Merging.merge(randomRows(seed)).titles();
      for (int i = 0; i < titles.size(); i++) {
        List<TitleId> imdb =
            Stream.concat(Stream.of(titles.get(i).id()), titles.get(i).aliases().stream())
                .filter(id -> id.scheme().equals(TitleId.IMDB))
                .toList();
        assertThat(imdb).as("seed %d", seed).hasSizeLessThan(2);
        for (TitleId id : imdb) {
          assertThat(homes.put(id, i)).as("seed %d: %s", seed, id).isNull();
        }
      }
    }
  }

  @Test
  void everyIdResolvesAndCountsAddUp() {
    for (long seed = 0; seed < SETS; seed++) {
      List<TitleRow> rows = randomRows(seed);
      Merging.Merged merged = Merging.merge(rows);
      Catalog catalog = Catalog.of(merged.titles());
      for (TitleRow row : rows) {
        assertThat(catalog.rowOf(row.title().id())).as("seed %d", seed).isPresent();
        for (TitleId alias : row.title().aliases()) {
          assertThat(catalog.rowOf(alias)).as("seed %d", seed).isPresent();
        }
      }
      long accepted = merged.accepted().values().stream().mapToLong(Long::longValue).sum();
      assertThat(accepted).as("seed %d", seed).isEqualTo(merged.titles().size());
      assertThat(accepted + merged.report().merged()).as("seed %d", seed).isEqualTo(rows.size());
    }
  }
}
