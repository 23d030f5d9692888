package dev.marquee.audience.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// All methods together: what each says of a viewer, standardized, times what it counts for a
/// history of that length.
///
/// - Titles with viewers and titles that nobody liked yet are standardized apart, as most methods
///   tell nothing of the latter; these keep a spread of [#FRESH_SPREAD] of the others', so that
///   they come up where they fit very well.
/// - Negative evidence counts through each method as it takes it.
///
/// Immutable, so safe from any thread. Scoring ten thousand titles takes a few milliseconds.
public final class AudienceModel implements Scorer {
  private static final double FRESH_SPREAD = 0.25;

  private final Members members;
  private final Blend blend;
  private final Histories histories;
  private final boolean[] isFresh;
  private final MemberSettings settings;

  AudienceModel(Members members, Blend blend, Histories histories, MemberSettings settings) {
    this.members = members;
    this.blend = blend;
    this.histories = histories;
    this.isFresh = BlendLearning.fresh(histories);
    this.settings = settings;
  }

  /// Writes all that [#read] needs but the content of the titles.
  public void write(DataOutput out) throws IOException {
    ModelFile.write(this, out);
  }

  /// Reads what [#write] wrote; `content` is that of the same titles, needed where the model was
  /// trained with it. Throws `IOException` for anything else.
  public static AudienceModel read(DataInput in, @Nullable TitleContent content)
      throws IOException {
    return ModelFile.read(in, content);
  }

  Histories histories() {
    return histories;
  }

  Members members() {
    return members;
  }

  /// The number of rows of the catalog.
  public int titles() {
    return isFresh.length;
  }

  /// What each member counts.
  public Blend blend() {
    return blend;
  }

  /// With which settings each was trained.
  public MemberSettings settings() {
    return settings;
  }

  /// The scores of all rows, in shares.
  public AudienceScores scores(Profile profile) {
    double[][] shares = new double[Member.Part.values().length][titles()];
    double[] weights = blend.weights(profile.size(), profile.isStated());
    double[] freshWeights = blend.freshWeights();
    Standardizing standardizing = new Standardizing(isFresh, profile);
    double[] scores = new double[titles()];
    members
        .scorers()
        .forEach((member, scorer) -> {
          double weight = weights[member.place()];
          double freshWeight = profile.size() == 0 ? weight : freshWeights[member.place()];
          if (weight != 0 || freshWeight != 0) {
            scorer.score(profile, scores);
            standardizing.run(scores);
            double[] share = shares[member.part().place()];
            for (int row = 0; row < scores.length; row++) {
              share[row] += (isFresh[row] ? freshWeight : weight) * scores[row];
            }
          }
        });
    level(shares);
    return new AudienceScores(this, profile, shares);
  }

  /// Brings the spread of fresh titles to a share of that of the others.
  private void level(double[][] shares) {
    double known = deviation(shares, false);
    double fresh = deviation(shares, true);
    double scale = fresh > 0 ? FRESH_SPREAD * known / fresh : 0;
    for (double[] share : shares) {
      for (int row = 0; row < share.length; row++) {
        share[row] *= isFresh[row] ? scale : 1;
      }
    }
  }

  private double deviation(double[][] shares, boolean fresh) {
    double squares = 0;
    int count = 0;
    for (int row = 0; row < isFresh.length; row++) {
      if (isFresh[row] == fresh) {
        double sum = 0;
        for (double[] share : shares) {
          sum += share[row];
        }
        squares += sum * sum;
        count++;
      }
    }
    return count == 0 ? 0 : Math.sqrt(squares / count);
  }

  @Override
  public void score(Profile profile, double[] scores) {
    AudienceScores all = scores(profile);
    for (int row = 0; row < titles(); row++) {
      scores[row] = all.score(row);
    }
  }

  List<AudienceScores.Because> because(Profile profile, int row, int limit) {
    Scorer ease = members.scorers().get(Member.EDLAE);
    if (ease == null) {
      return List.of();
    }
    return IntStream.range(0, profile.size())
        .mapToObj(place ->
            new AudienceScores.Because(profile.row(place), ease.contribution(profile, place, row)))
        .filter(because -> because.contribution() > 0)
        .sorted(
            Comparator.comparingDouble((AudienceScores.Because of) -> -of.contribution())
                .thenComparingInt(AudienceScores.Because::row))
        .limit(limit)
        .toList();
  }

  @Override
  public String toString() {
    return "AudienceModel" + Arrays.asList(settings, blend);
  }
}
