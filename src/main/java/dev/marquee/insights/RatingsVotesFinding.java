package dev.marquee.insights;

import dev.marquee.insights.RatingsVotes.Group;
import dev.marquee.insights.stat.Estimate;
import java.util.Comparator;
import java.util.Optional;

/// Says in one sentence how ratings and votes go together.
final class RatingsVotesFinding {
  private static final double STRONG = 0.5;
  private static final double CLEAR = 0.3;
  private static final double WEAK = 0.1;

  private RatingsVotesFinding() {}

  static String of(RatingsVotes data, long titles) {
    long rated = data.rated().titles();
    if (titles == 0) {
      return "No title passes these filters, so there is nothing to relate.";
    }
    if (rated == 0) {
      return titles == 1
          ? "The one title does not have both a rating and votes."
          : "None of the " + English.titles(titles) + " has both a rating and votes.";
    }
    Estimate correlation = data.correlation();
    if (correlation == null) {
      return "Only "
          + English.count(rated, "title has", "titles have")
          + " both a rating and votes, which is too little to tell how they relate.";
    }
    return "Among "
        + English.titles(rated)
        + ", "
        + relation(correlation)
        + " (rank correlation "
        + English.figure(correlation.value())
        + ", 95% interval "
        + English.figure(correlation.low())
        + " to "
        + English.figure(correlation.high())
        + ")"
        + strongest(data)
        + ".";
  }

  private static String relation(Estimate correlation) {
    if (!correlation.isAbove(0) && !correlation.isBelow(0)) {
      return "whether more votes go with better ratings cannot be told";
    }
    double size = Math.abs(correlation.value());
    String better = correlation.value() > 0 ? "better" : "worse";
    if (size >= STRONG) {
      return "more votes go strongly with " + better + " ratings";
    }
    if (size >= CLEAR) {
      return "more votes go clearly with " + better + " ratings";
    }
    return size >= WEAK
        ? "more votes go weakly with " + better + " ratings"
        : "more votes go hardly at all with " + better + " ratings";
  }

  /// The genre in which the relation is the most certain to be there.
  private static String strongest(RatingsVotes data) {
    Optional<Group> most =
        data.genres().stream()
            .filter(group -> nearestToNone(group) > 0)
            .max(Comparator.comparingDouble(RatingsVotesFinding::nearestToNone));
    return data.genres().size() < 2
        ? ""
        : most.map(group ->
                ", most in "
                    + group.label()
                    + " ("
                    + English.figure(group.correlation().value())
                    + ")")
            .orElse("");
  }

  /// The end of the interval that is nearer to 0; 0 or less where 0 is inside.
  private static double nearestToNone(Group group) {
    return Math.max(group.correlation().low(), -group.correlation().high());
  }
}
