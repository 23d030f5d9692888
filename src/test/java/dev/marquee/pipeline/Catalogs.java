package dev.marquee.pipeline;

import static dev.marquee.catalog.TitleBuilder.aFilm;

import dev.marquee.SyntheticCatalog;
import dev.marquee.catalog.Catalog;
import dev.marquee.catalog.Title;
import dev.marquee.encode.EncodeSettings;
import dev.marquee.encode.Encoders;
import dev.marquee.encode.Encoding;
import dev.marquee.encode.ExactQuery;
import dev.marquee.ingest.Ingest;
import dev.marquee.ingest.IngestSettings;
import dev.marquee.ingest.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/// Catalogs to measure on, and the truth about them the slow way.
final class Catalogs {
  private Catalogs() {}

  static Catalog synthetic(Path folder, int titles) throws IOException {
    Path file = folder.resolve("synthetic" + titles + ".csv");
    SyntheticCatalog.write(titles, titles, file);
    return Ingest.read(IngestSettings.of(file), Progress.NONE).catalog();
  }

  /// Films of which `copies` each are the same but for name and votes.
  static Catalog twins(int films, int copies, long seed) {
    Random random = new Random(seed);
    String[] genres = {"Drama", "Comedy", "Crime", "Horror", "Romance", "Family"};
    String[] countries = {"US", "FR", "IN", "JP"};
    List<Title> titles = new ArrayList<>();
    for (int film = 0; film < films; film++) {
      String genre = genres[random.nextInt(genres.length)];
      String other = genres[random.nextInt(genres.length)];
      String country = countries[random.nextInt(countries.length)];
      for (int copy = 0; copy < copies; copy++) {
        titles.add(
            aFilm("Film " + film + " copy " + copy)
                .genres(genre.equals(other) ? new String[] {genre} : new String[] {genre, other})
                .countries(country)
                .rating(7, random.nextInt(5))
                .build());
      }
    }
    return Catalog.of(titles);
  }

  static Encoding encode(Catalog catalog, EncodeSettings.Kind encoder) {
    return Encoders.fit(catalog, new EncodeSettings(encoder, 5));
  }

  /// The score of every row against one, 0 for itself.
  static double[] scores(Encoding encoding, int row) {
    ExactQuery query =
        ExactQuery.of(
            encoding.encoder().layout(),
            List.of(new ExactQuery.Seed(encoding.exact().row(row), 1)),
            Map.of());
    return IntStream.range(0, encoding.exact().size())
        .mapToDouble(other -> other == row ? 0 : query.score(encoding.exact(), other))
        .toArray();
  }

  /// Rows by score, then votes, then id; those without a score left out.
  static List<Integer> ranked(Catalog catalog, double[] scores) {
    return IntStream.range(0, scores.length)
        .boxed()
        .filter(row -> scores[row] > 0)
        .sorted(
            Comparator.comparingDouble((Integer row) -> -scores[row])
                .thenComparingLong(row -> -catalog.title(row).votes())
                .thenComparing(row -> catalog.title(row).id()))
        .toList();
  }
}
