package dev.marquee.encode.block;

/// Overlapping bumps at `first`, `first + step`, ... over a measure: a value lights the bumps near
/// it, so that near values have a high cosine and the cosine falls smoothly to 0 at about three
/// steps.
///
/// A bump is a raised cosine, `cos^2(pi d / 4)` for a distance of `d < 2` steps, 0 beyond: as
/// smooth as a Gaussian where it matters, and at most four of them are lit. Values outside count as
/// the nearest end. Two values one step apart have a cosine of 2/3, two steps 1/6.
///
/// - `step`: positive; `count`: 1 or more.
record Bumps(double first, double step, int count) {

  /// Where the middle of a bump lies.
  double center(int bump) {
    return first + bump * step;
  }

  /// Adds the bumps that `value` lights as features `firstFeature` and following.
  void add(double value, int firstFeature, RowBuffer row) {
    double position = Math.clamp((value - first) / step, 0, count - 1);
    int from = Math.max(0, (int) position - 1);
    int to = Math.min(count - 1, (int) position + 2);
    for (int bump = from; bump <= to; bump++) {
      double distance = Math.abs(position - bump);
      if (distance < 2) {
        // StrictMath, so that every machine computes the same vectors.
        double root = StrictMath.cos(Math.PI / 4 * distance);
        row.add(firstFeature + bump, root * root);
      }
    }
  }
}
