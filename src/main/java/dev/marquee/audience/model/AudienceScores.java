package dev.marquee.audience.model;

import java.util.List;

/// The scores of all rows for one viewer, in shares that sum to them. Immutable.
public final class AudienceScores {
  private final double[][] shares;
  private final AudienceModel model;
  private final Profile profile;

  /// Takes over `[parts][rows]`.
  AudienceScores(AudienceModel model, Profile profile, double[][] shares) {
    this.model = model;
    this.profile = profile;
    this.shares = shares;
  }

  /// The number of rows.
  public int size() {
    return shares[0].length;
  }

  /// The score of a row; 0 is that of an average title.
  public double score(int row) {
    double sum = 0;
    for (double[] share : shares) {
      sum += share[row];
    }
    return sum;
  }

  /// The share of the score that comes from one part.
  public double share(int row, Member.Part part) {
    return shares[part.place()][row];
  }

  /// The rows of the profile that speak most for a row through other viewers, the strongest first.
  public List<Because> because(int row, int limit) {
    return model.because(profile, row, limit);
  }

  /// A row of the profile and how much it speaks for another, positive.
  public record Because(int row, double contribution) {}
}
