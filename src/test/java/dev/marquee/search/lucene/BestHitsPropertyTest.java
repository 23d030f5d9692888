package dev.marquee.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.index.Folding;
import dev.marquee.index.GenerationStore;
import dev.marquee.index.LiveSnapshot;
import dev.marquee.index.Nearby;
import dev.marquee.search.Sort;
import dev.marquee.vector.TopRows;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Random;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is left unscored would not have been kept: hits and their order are those that Lucene finds
/// by scoring all, on a catalog large enough that titles are left out.
class BestHitsPropertyTest {
  private static final int TITLES = 4000;
  private static final int WANTED = 20;
  private static final long SEED = 11;

  @TempDir Path folder;

  @Test
  void bestHitsAreThoseOfScoringAll() throws IOException {
    Random random = new Random(SEED);
    IndexedCatalog.build(folder, RandomCatalogs.draw(random, TITLES), new Nearby(1, 1, 1)).close();
    GenerationStore store = new GenerationStore(folder, WordsEncoder::read, Clock.systemUTC());
    int most = 0;
    try (LiveSnapshot<Optional<CatalogView>> live = new LiveSnapshot<>(store, CatalogView::of);
        var lease = live.acquire();
        Analyzers analyzers = Analyzers.open()) {
      CatalogView view = lease.view().orElseThrow();
      for (int round = 0; round < 150; round++) {
        QueryWords words = QueryWords.of(text(view, random), analyzers.words());
        Query query = new TextQueries(words).literal(random.nextBoolean());
        FixedBitSet passing = random.nextBoolean() ? null : some(view.size(), random);
        most = Math.max(most, agree(view, query, passing, words.whole()));
      }
    }
    assertThat(most).as("hits of the most frequent text").isGreaterThan(1000);
  }

  /// Returns how many hits there are.
  private static int agree(
      CatalogView view, Query query, @Nullable FixedBitSet passing, String text)
      throws IOException {
    try (WorkingSets sets = view.sets()) {
      return agree(view, sets, query, passing, text);
    }
  }

  private static int agree(
      CatalogView view, WorkingSets sets, Query query, @Nullable FixedBitSet passing, String text)
      throws IOException {
    HitCollector found =
        new HitCollector(
            view,
            sets,
            new HitCollector.Wanted(Sort.RELEVANCE, WANTED, passing),
            WANTED,
            NearNames.NONE);
    found.collect(QueryPlan.of(view, sets, query));
    FixedBitSet hits = new FixedBitSet(view.size());
    TopRows best = new TopRows(WANTED, view.orders()::isBefore);
    Scorer scorer =
        view.searcher()
            .createWeight(view.searcher().rewrite(query), ScoreMode.COMPLETE, 1)
            .scorer(view.reader().getContext());
    DocIdSetIterator each = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
    for (int docId = each.nextDoc();
        docId != DocIdSetIterator.NO_MORE_DOCS;
        docId = each.nextDoc()) {
      hits.set(docId);
      if (passing == null || passing.get(docId)) {
        best.offer(scorer.score() * view.orders().fame(docId), docId);
      }
    }
    best.sort();
    String where = "seed " + SEED + ", '" + text + "'";
    assertThat(found.hits()).as(where).isEqualTo(hits);
    assertThat(found.best().rows()).as(where).isEqualTo(best.rows());
    return hits.cardinality();
  }

  private static FixedBitSet some(int size, Random random) {
    FixedBitSet some = new FixedBitSet(size);
    for (int docId = 0; docId < size; docId++) {
      if (random.nextInt(3) == 0) {
        some.set(docId);
      }
    }
    return some;
  }

  /// One or two words of a name, or their first letters.
  private static String text(CatalogView view, Random random) {
    String name = Folding.fold(view.entry(random.nextInt(view.size())).title().title());
    return name.substring(0, 1 + random.nextInt(Math.max(1, name.length()))).strip();
  }
}
