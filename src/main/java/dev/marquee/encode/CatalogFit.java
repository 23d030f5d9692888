package dev.marquee.encode;

import dev.marquee.catalog.Catalog;
import dev.marquee.encode.block.FeatureBlock;
import dev.marquee.encode.block.RowBuffer;
import dev.marquee.vector.SparseProjection;
import dev.marquee.vector.SparseRows;
import dev.marquee.vector.VectorSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// One run of fitting a plan to a catalog and encoding all of it, on all processors: vocabularies,
/// then exact rows, then projections from a sample of them, then dense rows.
///
/// Rows are dealt out in fixed portions whose results are put together in the order of the rows, so
/// that the number of threads does not matter.
final class CatalogFit {
  private static final int ROWS_PER_TASK = 1024;

  /// So many rows tell the topics of any catalog; more only cost time.
  private static final int SAMPLE_ROWS = 20_000;

  private final Catalog catalog;
  private final EncoderPlan plan;
  private final long seed;

  CatalogFit(Catalog catalog, EncoderPlan plan, long seed) {
    this.catalog = catalog;
    this.plan = plan;
    this.seed = seed;
  }

  /// The encoder of the content, and the catalog encoded by it.
  record Outcome(BlockEncoder encoder, SparseRows exact, VectorSet dense) {}

  Outcome run() {
    List<FeatureBlock> features =
        plan.blocks().stream().map(block -> block.fitting().fit(catalog)).toList();
    BlockLayout layout = layout(features);
    SparseRows exact = exact(layout, features);
    List<SparseProjection> projections = projections(layout, exact);
    BlockEncoder encoder = new BlockEncoder(plan.name(), layout, features, projections);
    return new Outcome(encoder, exact, dense(encoder, exact));
  }

  private BlockLayout layout(List<FeatureBlock> features) {
    int[] sizes = features.stream().mapToInt(FeatureBlock::size).toArray();
    int[] dimensions = DimensionShares.of(plan, sizes);
    LayoutBuilder layout = new LayoutBuilder();
    for (int b = 0; b < sizes.length; b++) {
      BlockPlan block = plan.blocks().get(b);
      layout.add(block, block.weight(), sizes[b], dimensions[b]);
    }
    return layout.build();
  }

  private SparseRows exact(BlockLayout layout, List<FeatureBlock> features) {
    return SparseRows.concatenation(
        tasks().mapToObj(task -> exactPortion(task, layout, features)).toList());
  }

  private SparseRows exactPortion(int task, BlockLayout layout, List<FeatureBlock> features) {
    SparseRows.Builder portion = new SparseRows.Builder();
    RowBuffer buffer = new RowBuffer();
    for (int row = task * ROWS_PER_TASK; row < end(task); row++) {
      portion.add(BlockEncoder.encode(catalog.title(row), layout, features, buffer));
    }
    return portion.build();
  }

  private List<SparseProjection> projections(BlockLayout layout, SparseRows exact) {
    int[] sample = sample();
    return IntStream.range(0, plan.blocks().size())
        .parallel()
        .mapToObj(b -> projection(b, layout.blocks().get(b), exact, sample))
        .toList();
  }

  private SparseProjection projection(int index, BlockRange range, SparseRows exact, int[] sample) {
    int dimensions = range.endDimension() - range.firstDimension();
    int topics = (int) Math.round(dimensions * plan.blocks().get(index).room().topicShare());
    return SparseProjection.fit(
        exact.slice(sample, range.firstFeature(), range.endFeature()),
        range.endFeature() - range.firstFeature(),
        new SparseProjection.Shape(dimensions, topics),
        seed + index);
  }

  /// Ascending rows, each with the same chance (Knuth, TAOCP 2, 3.4.2, algorithm S).
  private int[] sample() {
    Random random = new Random(seed);
    int[] sample = new int[Math.min(SAMPLE_ROWS, catalog.size())];
    int chosen = 0;
    for (int row = 0; chosen < sample.length; row++) {
      if (random.nextDouble() * (catalog.size() - row) < sample.length - chosen) {
        sample[chosen++] = row;
      }
    }
    return sample;
  }

  private VectorSet dense(BlockEncoder encoder, SparseRows exact) {
    int dimension = encoder.layout().dimension();
    VectorSet.Builder rows = new VectorSet.Builder(catalog.size(), dimension);
    tasks()
        .forEach(task -> {
          float[] dense = new float[dimension];
          for (int row = task * ROWS_PER_TASK; row < end(task); row++) {
            encoder.project(exact.row(row), dense);
            rows.setRow(row, dense);
          }
        });
    return rows.build();
  }

  private IntStream tasks() {
    return IntStream.range(0, Math.ceilDiv(catalog.size(), ROWS_PER_TASK)).parallel();
  }

  private int end(int task) {
    return Math.min(catalog.size(), (task + 1) * ROWS_PER_TASK);
  }
}
