package dev.marquee.audience.model;

/// A method over a profile that fades: each step before the newest like is worth `factor` of the
/// next.
record Decayed(Scorer scorer, double factor) implements Scorer {
  @Override
  public void score(Profile profile, double[] scores) {
    scorer.score(profile.decayed(factor), scores);
  }

  @Override
  public double contribution(Profile profile, int place, int row) {
    return scorer.contribution(profile.decayed(factor), place, row);
  }
}
