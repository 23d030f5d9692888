package dev.marquee.pipeline;

import dev.marquee.audience.model.TitleContent;
import dev.marquee.encode.Block;
import dev.marquee.encode.BlockLayout;
import dev.marquee.encode.BlockRange;
import dev.marquee.encode.Encoding;
import dev.marquee.vector.SparseRows;
import dev.marquee.vector.SparseVector;
import dev.marquee.vector.VectorSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// An encoding as the audience model reads it, without what viewers' ratings went into: the mean
/// rating, the number of votes and the audience factors of a title would tell of the likes that are
/// asked for.
public final class ContentOf {
  private ContentOf() {}

  /// The content of an encoding of any encoder, with an audience block or without one.
  public static TitleContent titles(Encoding encoding) {
    BlockLayout layout = encoding.encoder().layout();
    return titles(encoding.exact(), layout, dense(encoding.dense(), told(layout)));
  }

  /// The same for whoever asks a model that has been learned: without the dense forms, which only
  /// learning reads and which are by far the most bytes.
  public static TitleContent learned(SparseRows exact, BlockLayout layout) {
    return titles(exact, layout, new VectorSet.Builder(exact.size(), 1).build());
  }

  private static List<BlockRange> told(BlockLayout layout) {
    return layout.blocks().stream().filter(range -> range.block() != Block.AUDIENCE).toList();
  }

  private static TitleContent titles(SparseRows rows, BlockLayout layout, VectorSet dense) {
    List<BlockRange> kept =
        told(layout).stream().filter(range -> range.block() != Block.POPULARITY).toList();
    List<Integer> ends = new ArrayList<>();
    int[] shift = new int[layout.featureCount()];
    Arrays.fill(shift, -1);
    int end = 0;
    int genre = -1;
    for (BlockRange range : kept) {
      for (int feature = range.firstFeature(); feature < range.endFeature(); feature++) {
        shift[feature] = end + feature - range.firstFeature();
      }
      end += range.endFeature() - range.firstFeature();
      genre = range.block() == Block.GENRE ? ends.size() : genre;
      ends.add(end);
    }
    int[] blockEnds = ends.stream().mapToInt(i -> i).toArray();
    return new TitleContent(exact(rows, shift), blockEnds, dense, genre);
  }

  private static SparseRows exact(SparseRows rows, int[] shift) {
    SparseRows.Builder kept = new SparseRows.Builder();
    for (int row = 0; row < rows.size(); row++) {
      SparseVector whole = rows.row(row);
      int[] places =
          IntStream.range(0, whole.size()).filter(i -> shift[whole.feature(i)] >= 0).toArray();
      float[] values = new float[places.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = whole.value(places[i]);
      }
      int[] features = Arrays.stream(places).map(i -> shift[whole.feature(i)]).toArray();
      kept.add(new SparseVector(features, values));
    }
    return kept.build();
  }

  private static VectorSet dense(VectorSet rows, List<BlockRange> blocks) {
    int dimension = blocks.stream().mapToInt(BlockRange::endDimension).max().orElse(1);
    VectorSet.Builder kept = new VectorSet.Builder(rows.size(), dimension);
    float[] row = new float[rows.dimension()];
    for (int i = 0; i < rows.size(); i++) {
      rows.copyRow(i, row);
      for (BlockRange range : blocks) {
        if (range.block() == Block.POPULARITY) {
          Arrays.fill(row, range.firstDimension(), range.endDimension(), 0);
        }
      }
      kept.setRow(i, row);
    }
    return kept.build();
  }
}
