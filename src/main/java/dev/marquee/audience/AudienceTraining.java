package dev.marquee.audience;

import dev.marquee.catalog.Interactions;
import dev.marquee.vector.LeadingEigenvectors;
import dev.marquee.vector.RidgeFit;
import dev.marquee.vector.VectorSet;
import java.util.stream.IntStream;

/// Learns factors of titles from what viewers rated: the leading eigenvectors of [CoViewing], and
/// for titles without viewers a prediction from their content.
///
/// Against implicit matrix factorization (iALS, Hu, Koren & Volinsky 2008, as tuned by Rendle et
/// al. 2021), the factors found neighbors that viewers like together as well on dense ratings
/// (nDCG@10 .387 against .382 on MovieLens latest-small, viewer halves) and much better on sparse
/// ones (.45 against .31 on MovieTweetings 50K), in a tenth of the time, as far as both were tuned.
///
/// Linear in the interactions: `36 * 2 * 72` multiplications each. Pure, so safe from any thread.
public final class AudienceTraining {
  /// The name of the method in manifests.
  public static final String METHOD = "spectrum of co-viewing";

  /// Steps that a listener hears of.
  private static final int STEPS = LeadingEigenvectors.ROUNDS + 1;

  /// Eigenvalues to this power scale the eigenvectors: between 1/2, the best approximation of the
  /// association, and 1, which trusts strong directions more.
  private static final double SPECTRUM_EXPONENT = 0.75;

  /// Examples of the prediction; more only cost time.
  private static final int MOST_EXAMPLES = 20_000;

  /// An example counts by its viewers `n` as `n / (n + 10)`.
  private static final double EXAMPLE_SHRINKAGE = 10;

  private final Interactions interactions;
  private final VectorSet content;
  private final AudienceSettings settings;

  /// Hears that `done` of `total` steps are behind the training.
  @FunctionalInterface
  public interface Progress {
    /// Hears nothing.
    Progress NONE = (done, total) -> {};

    /// Called from one thread.
    void advanced(int done, int total);
  }

  private AudienceTraining(
      Interactions interactions, VectorSet content, AudienceSettings settings) {
    this.interactions = interactions;
    this.content = content;
    this.settings = settings;
  }

  /// Learns from interactions with the titles whose content, one row each, `content` is. Says that
  /// they are too few where [AudienceCounts#isEnough] says so.
  public static AudienceOutcome run(
      Interactions interactions, VectorSet content, AudienceSettings settings, Progress progress) {
    return new AudienceTraining(interactions, content, settings).learn(progress);
  }

  private AudienceOutcome learn(Progress progress) {
    RatingMatrix ratings = RatingMatrix.of(interactions, content.size());
    AudienceCounts counts = AudienceCounts.of(interactions, ratings);
    if (!counts.isEnough()) {
      return new AudienceOutcome.TooFew(counts);
    }
    LeadingEigenvectors spectrum =
        LeadingEigenvectors.of(
            new CoViewing(ratings),
            settings.factors(),
            settings.seed(),
            round -> progress.advanced(round, STEPS));
    VectorSet directions = directions(ratings, spectrum);
    RidgeFit.Outcome fit = fit(ratings, directions);
    ItemFactors factors = factors(ratings, directions, fit);
    progress.advanced(STEPS, STEPS);
    return new AudienceOutcome.Learned(factors, counts);
  }

  /// The unit directions of the titles that were learned of, zeros for the others.
  private VectorSet directions(RatingMatrix ratings, LeadingEigenvectors spectrum) {
    VectorSet.Builder directions = new VectorSet.Builder(content.size(), settings.factors());
    double[] scales =
        IntStream.range(0, spectrum.rank())
            .mapToDouble(i -> StrictMath.pow(Math.max(0, spectrum.value(i)), SPECTRUM_EXPONENT))
            .toArray();
    float[] direction = new float[settings.factors()];
    for (int title = 0; title < ratings.titles(); title++) {
      double squaredNorm = 0;
      for (int i = 0; i < scales.length; i++) {
        double value = scales[i] * spectrum.get(title, i);
        squaredNorm += value * value;
      }
      double scale = squaredNorm > 0 ? 1 / Math.sqrt(squaredNorm) : 0;
      for (int i = 0; i < scales.length; i++) {
        direction[i] = (float) (scale * scales[i] * spectrum.get(title, i));
      }
      directions.setRow(ratings.row(title), direction);
    }
    return directions.build();
  }

  private RidgeFit.Outcome fit(RatingMatrix ratings, VectorSet directions) {
    int step = Math.ceilDiv(ratings.titles(), MOST_EXAMPLES);
    int[] rows =
        IntStream.range(0, ratings.titles() / step).map(i -> ratings.row(i * step)).toArray();
    double[] weights = new double[rows.length];
    for (int i = 0; i < weights.length; i++) {
      int viewers = ratings.viewersOfRow(rows[i]);
      weights[i] = viewers / (viewers + EXAMPLE_SHRINKAGE);
    }
    return RidgeFit.of(content, directions, rows, weights);
  }

  private ItemFactors factors(RatingMatrix ratings, VectorSet directions, RidgeFit.Outcome fit) {
    float agreement = (float) Math.clamp(fit.agreement(), 0, 1);
    VectorSet.Builder vectors = new VectorSet.Builder(content.size(), settings.factors());
    float[] input = new float[content.dimension()];
    float[] vector = new float[settings.factors()];
    int learned = 0;
    int predicted = 0;
    for (int row = 0; row < content.size(); row++) {
      directions.copyRow(row, vector);
      if (scale(vector, ItemFactors.certainty(ratings.viewersOfRow(row), agreement))) {
        learned++;
      } else {
        content.copyRow(row, input);
        fit.map().directionOf(input, agreement, vector);
        predicted += scale(vector, 1) ? 1 : 0;
      }
      vectors.setRow(row, vector);
    }
    return new ItemFactors(vectors.build(), fit.map(), agreement, learned, predicted);
  }

  /// Scales a vector in place; tells whether it has any length.
  private static boolean scale(float[] vector, double factor) {
    boolean isAny = false;
    for (int i = 0; i < vector.length; i++) {
      vector[i] *= (float) factor;
      isAny |= vector[i] != 0;
    }
    return isAny;
  }
}
