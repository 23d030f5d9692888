package dev.marquee.encode.sentence;

import dev.marquee.catalog.Catalog;
import dev.marquee.catalog.Title;
import dev.marquee.vector.ByteRows;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// What the titles of a catalog mean: row `i` is the vector of title `i`, zeros where [PlotText]
/// has nothing to say. `model` and `checksum` name the model that made them.
public record EmbeddedPlots(String model, String checksum, ByteRows rows) {
  private static final int ROWS_PER_REPORT = 128;

  /// Embeds a catalog on all processors. `progress` is told how many titles are done, ascending to
  /// all of them, from the calling thread. The same catalog and model give the same bytes, whatever
  /// the number of processors.
  public static EmbeddedPlots of(Catalog catalog, SentenceModel model, IntConsumer progress) {
    ByteRows.Builder rows = new ByteRows.Builder(catalog.size(), SentenceModel.DIMENSION);
    for (int from = 0; from < catalog.size(); from += ROWS_PER_REPORT) {
      int to = Math.min(catalog.size(), from + ROWS_PER_REPORT);
      IntStream.range(from, to)
          .parallel()
          .forEach(row -> embed(row, catalog.title(row), model, rows));
      progress.accept(to);
    }
    return new EmbeddedPlots(SentenceModel.NAME, model.checksum(), rows.build());
  }

  private static void embed(int row, Title title, SentenceModel model, ByteRows.Builder rows) {
    PlotText.of(title).ifPresent(text -> rows.setRow(row, model.embed(text)));
  }
}
