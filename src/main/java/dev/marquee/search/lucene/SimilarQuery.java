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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.FixedBitSet;

/// A similarity request understood: checked, its seeds found, its filters applied.
///
/// - `multipliers`: of the blocks that were named; `exact`: the query to the exact forms.
/// - `passing`: the titles that may be answers, one bit a docId: they pass the filters and are no
///   seeds. Not to be written to.
record SimilarQuery(
    Seeds seeds, Map<Block, Double> multipliers, ExactQuery exact, FixedBitSet passing) {
  private static final double MAX_MULTIPLIER = 10;

  static SimilarQuery of(SimilarRequest request, CatalogView view) throws IOException {
    Encoder encoder = view.snapshot().encoder();
    Map<Block, Double> multipliers = multipliers(request.weights(), encoder);
    Seeds seeds = Seeds.of(request, view.snapshot());
    ExactQuery exact = ExactQuery.of(encoder.layout(), seeds.weighted(), multipliers);
    return new SimilarQuery(seeds, multipliers, exact, passing(request, view, seeds));
  }

  private static FixedBitSet passing(SimilarRequest request, CatalogView view, Seeds seeds)
      throws IOException {
    FixedBitSet passing =
        view.filters()
            .passing(request.filters())
            .map(FixedBitSet::clone)
            .orElseGet(() -> everything(view.size()));
    seeds.like().forEach(seed -> passing.clear(seed.docId()));
    seeds.unlike().forEach(seed -> passing.clear(seed.docId()));
    return passing;
  }

  private static FixedBitSet everything(int size) {
    FixedBitSet all = new FixedBitSet(size);
    all.set(0, size);
    return all;
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
    List<String> known = layout.blocks().stream().map(range -> range.block().label()).toList();
    weights.forEach((name, multiplier) -> {
      Block block =
          Block.of(name)
              .filter(candidate -> layout.range(candidate).isPresent())
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
