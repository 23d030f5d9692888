package dev.marquee.search.lucene;

import dev.marquee.encode.ExactQueries;
import dev.marquee.index.Snapshot;
import dev.marquee.vector.SparseVector;
import dev.marquee.vector.TopRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.util.BytesRef;

/// The titles that seeds are truly most like: the ten best by the exact form over the whole
/// catalog. Found once a generation, in one pass for all seeds, and kept beside the index: a line a
/// seed.
final class TrueNeighbors {
  private static final int COUNT = 10;

  private TrueNeighbors() {}

  /// The documents of the true neighbors of each seed.
  static List<int[]> of(Path folder, CatalogView view, int[] seeds) throws IOException {
    int generation = view.snapshot().manifest().generation();
    Path kept = folder.resolve("truth-" + generation + "-" + seeds.length + ".txt");
    if (!Files.exists(kept)) {
      Files.write(kept, found(view, seeds).stream().map(TrueNeighbors::line).toList());
    }
    return Files.readAllLines(kept).stream().map(TrueNeighbors::numbers).toList();
  }

  private static String line(TopRows best) {
    return Arrays.stream(best.rows()).mapToObj(Integer::toString).collect(Collectors.joining(" "));
  }

  private static int[] numbers(String line) {
    return line.isEmpty()
        ? new int[0]
        : Arrays.stream(line.split(" ", -1)).mapToInt(Integer::parseInt).toArray();
  }

  private static List<TopRows> found(CatalogView view, int[] seeds) throws IOException {
    List<TopRows> best = new ArrayList<>();
    IntStream.range(0, seeds.length)
        .forEach(_ -> best.add(new TopRows(COUNT, view.orders()::isBefore)));
    ExactQueries queries =
        new ExactQueries(view.snapshot().encoder().layout(), exact(view.snapshot(), seeds));
    double[] scores = new double[seeds.length];
    BinaryDocValues rows = view.snapshot().exactRows();
    for (int docId = 0; docId < view.size(); docId++) {
      if (rows.advanceExact(docId)) {
        BytesRef bytes = rows.binaryValue();
        queries.score(bytes.bytes, bytes.offset, bytes.length, scores, 0);
        for (int seed = 0; seed < seeds.length; seed++) {
          if (scores[seed] > 0 && docId != seeds[seed]) {
            best.get(seed).offer(scores[seed], docId);
          }
        }
      }
    }
    best.forEach(TopRows::sort);
    return best;
  }

  private static List<SparseVector> exact(Snapshot snapshot, int[] seeds) throws IOException {
    List<SparseVector> vectors = new ArrayList<>();
    for (int docId : seeds) {
      vectors.add(Seeds.exact(snapshot, docId));
    }
    return vectors;
  }
}
