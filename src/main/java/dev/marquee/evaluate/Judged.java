package dev.marquee.evaluate;

import dev.marquee.catalog.Catalog;
import dev.marquee.catalog.Interactions;
import dev.marquee.ingest.Ingest;
import dev.marquee.ingest.IngestResult;
import dev.marquee.ingest.IngestSettings;
import dev.marquee.ingest.Progress;
import dev.marquee.ingest.source.SourceFinder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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

  /// The same without the tags that viewers wrote: what is asked of them is not to be read in what
  /// they said of titles.
  public static Judged readWithoutTags(Path data, List<Path> sources, Progress progress)
      throws IOException {
    if (!Files.isDirectory(data)) {
      return read(data, sources, progress);
    }
    List<Path> files =
        SourceFinder.find(List.of(data)).stream().map(SourceFinder.Candidate::file).toList();
    List<Path> kept = new ArrayList<>();
    List<Path> titles = new ArrayList<>();
    for (Path file : files) {
      List<String> columns = columns(file);
      if (!(columns.contains("userId") && columns.contains("tag"))) {
        kept.add(file);
      }
      if (columns.contains("title")) {
        titles.add(file);
      }
    }
    if (kept.size() == files.size()) {
      return read(data, sources, progress);
    }
    kept.addAll(sources);
    IngestSettings settings = IngestSettings.of(kept).keepingApart(titles.toArray(Path[]::new));
    IngestResult read = Ingest.read(settings, progress);
    return new Judged(read.catalog(), read.interactions());
  }

  private static List<String> columns(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      String head = new String(in.readNBytes(200), StandardCharsets.ISO_8859_1);
      return List.of(head.split("\\R", 2)[0].split(","));
    }
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
