package dev.marquee.evaluate.personal;

import dev.marquee.audience.model.Profile;
import dev.marquee.audience.model.Question;
import dev.marquee.audience.model.Trial;
import dev.marquee.cluster.ClusterSettings;
import dev.marquee.cluster.Clustering;
import dev.marquee.cluster.SphericalKMeans;
import dev.marquee.encode.Block;
import dev.marquee.encode.BlockRange;
import dev.marquee.encode.Encoding;
import dev.marquee.evaluate.Bootstrap;
import dev.marquee.evaluate.Evaluation;
import dev.marquee.evaluate.MetricValues;
import dev.marquee.vector.VectorSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Titles grouped by genre, and questions that allow only the groups with most of a viewer's likes.
final class PreferredClusters {
  private final int count;
  private final Clustering clustering;

  /// `count` clusters of the genres of all titles.
  PreferredClusters(Encoding encoding, int count, long seed) {
    this.count = count;
    ClusterSettings settings = ClusterSettings.automatic(seed);
    this.clustering = new SphericalKMeans(settings).run(genres(encoding), count);
  }

  /// Which genres a title has, 0 or 1 each: the vectors of the notebook.
  private static VectorSet genres(Encoding encoding) {
    BlockRange range =
        encoding.encoder().layout().blocks().stream()
            .filter(of -> of.block() == Block.GENRE)
            .findFirst()
            .orElseThrow();
    int width = Math.max(1, range.endFeature() - range.firstFeature());
    VectorSet.Builder rows = new VectorSet.Builder(encoding.exact().size(), width);
    for (int row = 0; row < encoding.exact().size(); row++) {
      float[] genres = new float[width];
      for (int pair = encoding.exact().start(row); pair < encoding.exact().end(row); pair++) {
        int feature = encoding.exact().feature(pair);
        if (feature >= range.firstFeature() && feature < range.endFeature()) {
          genres[feature - range.firstFeature()] = 1;
        }
      }
      rows.setRow(row, genres);
    }
    return rows.build();
  }

  /// The same questions, all titles outside the `preferred` clusters with most likes hidden; equal
  /// clusters go by number.
  Trial restricted(Trial trial, int preferred) {
    List<Question> questions =
        trial.questions().stream()
            .map(of -> {
              boolean[] isOpen = open(of.profile(), preferred);
              int[] hidden =
                  IntStream.concat(
                          Arrays.stream(of.hidden()),
                          IntStream.range(0, clustering.size())
                              .filter(row -> !isOpen[clustering.clusterOf(row)]))
                      .distinct()
                      .sorted()
                      .toArray();
              return new Question(of.profile(), hidden, of.answers());
            })
            .toList();
    return new Trial(trial.training(), questions, trial.candidates());
  }

  private boolean[] open(Profile profile, int preferred) {
    int[] likes = new int[clustering.count()];
    for (int place = 0; place < profile.size(); place++) {
      likes[clustering.clusterOf(profile.row(place))]++;
    }
    boolean[] isOpen = new boolean[likes.length];
    IntStream.range(0, likes.length)
        .boxed()
        .sorted(Comparator.comparingInt(cluster -> -likes[cluster]))
        .limit(preferred)
        .forEach(cluster -> isOpen[cluster] = true);
    return isOpen;
  }

  /// What no method can exceed there: the share of the answers that lie inside, and the share of
  /// the titles that are left.
  Evaluation.Row bounds(List<Trial> restricted, int preferred, long seed) {
    MetricValues values = new MetricValues(name("ceiling", preferred));
    for (Trial trial : restricted) {
      for (Question question : trial.questions()) {
        long inside =
            Arrays.stream(question.answers())
                .filter(row -> Arrays.binarySearch(question.hidden(), row) < 0)
                .count();
        values.add("answers inside", (double) inside / question.answers().length);
        values.add("titles left", share(open(question.profile(), preferred)));
      }
    }
    return values.row(new Bootstrap(seed));
  }

  private double share(boolean[] isOpen) {
    int[] sizes = clustering.sizes();
    int open = IntStream.range(0, sizes.length).filter(c -> isOpen[c]).map(c -> sizes[c]).sum();
    return (double) open / clustering.size();
  }

  /// The name of a row of the report.
  String name(String method, int preferred) {
    return method + ", " + preferred + " of " + count + " clusters";
  }
}
