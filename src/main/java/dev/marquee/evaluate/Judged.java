package dev.marquee.evaluate;

import dev.marquee.catalog.Catalog;
import dev.marquee.catalog.Interactions;
import dev.marquee.ingest.Ingest;
import dev.marquee.ingest.IngestResult;
import dev.marquee.ingest.IngestSettings;
import dev.marquee.ingest.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The data that is judged: titles as the source has them, unmerged, enriched by other sources, and
/// what viewers rated.
public record Judged(Catalog catalog, Interactions interactions) {
  private static final String STARS = "movielens:";

  /// Reads `data`, whose rows become the catalog, and `sources`, which add to them. Throws
  /// [dev.marquee.ingest.IngestFailure] as a rebuild does.
  public static Judged read(Path data, List<Path> sources, Progress progress) {
    List<Path> all = new ArrayList<>(List.of(data));
    all.addAll(sources);
    IngestResult read = Ingest.read(IngestSettings.of(all).keepingApart(data), progress);
    return new Judged(read.catalog(), read.interactions());
  }

  /// A rating as the viewers' source writes it, on our scale of 0 to 10: MovieLens gives stars, up
  /// to five.
  public double onOurScale(double rating) {
    boolean isStars = interactions.viewers() > 0 && interactions.viewerName(0).startsWith(STARS);
    double ours = isStars ? 2 * rating : rating;
    if (!(ours >= 0 && ours <= 10)) {
      throw new EvaluationProblem(
          "no rating of this data reaches " + rating + "; it goes up to " + (isStars ? 5 : 10));
    }
    return ours;
  }
}
