package dev.marquee.search.lucene;

import dev.marquee.encode.Block;
import dev.marquee.encode.BlockLayout;
import dev.marquee.encode.BlockRange;
import dev.marquee.encode.Encoder;
import dev.marquee.encode.ExactQuery;
import dev.marquee.search.RequestProblem;
import dev.marquee.search.SimilarRequest;
import dev.marquee.search.Spelling;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A similarity request understood: checked, its seeds found, its filters applied. What a look-up
/// does without is made when it is first asked for. For one request and one thread.
final class SimilarQuery {
  private static final double MAX_MULTIPLIER = 10;

  private final CatalogView view;
  private final Seeds seeds;
  private final Map<Block, Double> multipliers;
  private final Passing passing;
  private final int mood;
  private @Nullable ExactQuery exact;

  private SimilarQuery(
      CatalogView view, Seeds seeds, Map<Block, Double> multipliers, Passing passing, int mood) {
    this.view = view;
    this.seeds = seeds;
    this.multipliers = multipliers;
    this.passing = passing;
    this.mood = mood;
  }

  /// Throws [RequestProblem] for what makes no sense to this catalog.
  static SimilarQuery of(SimilarRequest request, CatalogView view) throws IOException {
    Map<Block, Double> multipliers = multipliers(request.weights(), view.snapshot().encoder());
    Seeds seeds = Seeds.of(request, view.snapshot());
    Passing passing = Passing.of(request, view, seeds);
    return new SimilarQuery(view, seeds, multipliers, passing, Moods.sign(request.but()));
  }

  Seeds seeds() {
    return seeds;
  }

  /// The multipliers of the blocks that were named.
  Map<Block, Double> multipliers() {
    return multipliers;
  }

  /// The titles that may be answers.
  Passing passing() {
    return passing;
  }

  /// 1 where the question is bent to the dark, -1 to the light, else 0.
  int mood() {
    return mood;
  }

  /// The query to the exact forms.
  ExactQuery exact() throws IOException {
    ExactQuery known = exact;
    if (known == null) {
      double liked = seeds.like().stream().mapToDouble(Seeds.Seed::weight).sum();
      List<ExactQuery.Seed> pulls = new ArrayList<>(seeds.weighted(view.snapshot()));
      pulls.addAll(view.moods().bend(mood, liked));
      known = ExactQuery.of(view.snapshot().encoder().layout(), pulls, multipliers);
      exact = known;
    }
    return known;
  }

  private static Map<Block, Double> multipliers(Map<String, Double> weights, Encoder encoder) {
    Map<Block, Double> multipliers = new EnumMap<>(Block.class);
    if (weights.isEmpty()) {
      return multipliers;
    }
    BlockLayout layout = encoder.layout();
    if (layout.blocks().size() == 1) {
      throw invalid("encoder '" + encoder.name() + "' has a single block, nothing to weigh");
    }
    List<String> known =
        layout.blocks().stream().map(range -> range.block().label()).distinct().toList();
    weights.forEach((name, multiplier) -> {
      Block block =
          Block.of(name)
              .filter(layout::has)
              .orElseThrow(() -> Spelling.unknown("weights", "block", name, known));
      multipliers.put(block, checked(name, multiplier));
    });
    requireAnyPositive(multipliers, layout.blocks());
    return multipliers;
  }

  private static double checked(String name, double multiplier) {
    if (!(multiplier >= 0 && multiplier <= MAX_MULTIPLIER)) {
      throw invalid("the weight of '" + name + "' lies in 0..10, not " + multiplier);
    }
    return multiplier;
  }

  private static void requireAnyPositive(Map<Block, Double> multipliers, List<BlockRange> blocks) {
    if (blocks.stream().allMatch(range -> multipliers.getOrDefault(range.block(), 1.0) == 0)) {
      throw invalid("all weights are 0, so nothing is alike");
    }
  }

  private static RequestProblem invalid(String detail) {
    return new RequestProblem.Invalid("weights", detail);
  }
}
