package dev.marquee.recommend.personal;

import dev.marquee.recommend.personal.Reason.Kind;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How well each title suits viewers who watch together: half the mean of what it is to each, half
/// what it is to the one it suits least, so that nobody suffers for the others' pleasure. For one
/// viewer it is what it is to them.
///
/// Source: Masthoff, Group recommender systems: aggregation, satisfaction and group attributes,
/// Recommender Systems Handbook 2015 (average and least misery).
record GroupScores(List<ViewerScores> members) {
  private static final double MISERY = 0.5;

  GroupScores {
    members = List.copyOf(members);
  }

  /// The score of a title, rounded to six decimals, so that equal scores are equal to the last bit.
  double score(int row) {
    double score = 0;
    int least = least(row);
    for (int place = 0; place < members.size(); place++) {
      score += share(place, least) * members.get(place).score(row);
    }
    return rounded(score);
  }

  /// Six decimals, without a negative zero.
  static double rounded(double score) {
    return Math.rint(score * 1e6) / 1e6 + 0.0;
  }

  /// The place of the member whom a title suits least; the first of equals.
  private int least(int row) {
    int least = 0;
    for (int place = 1; place < members.size(); place++) {
      if (members.get(place).score(row) < members.get(least).score(row)) {
        least = place;
      }
    }
    return least;
  }

  /// The factor on the score of a member; they sum to 1.
  private double share(int place, int least) {
    return (1 - MISERY) / members.size() + (place == least ? MISERY : 0);
  }

  /// The summands of the score of a title.
  Map<Kind, Double> parts(int row) {
    int least = least(row);
    Map<Kind, Double> parts = new EnumMap<>(Kind.class);
    for (int place = 0; place < members.size(); place++) {
      double share = share(place, least);
      members
          .get(place)
          .parts(row)
          .forEach((kind, part) -> parts.merge(kind, share * part, Double::sum));
    }
    return parts;
  }

  /// Titles among some that may suit best: `depth` or more, if there are as many. Not to be written
  /// to.
  BitSet promising(BitSet among, int depth) {
    if (members.size() == 1) {
      return members.getFirst().promising(among, depth);
    }
    BitSet promising = new BitSet();
    members.forEach(member -> promising.or(member.promising(among, depth)));
    return promising;
  }

  /// The titles that one of them has seen; the caller's own.
  BitSet seen() {
    BitSet seen = new BitSet();
    members.forEach(member -> seen.or(member.opinions().seen()));
    return seen;
  }

  /// The member whom a title suits best; the first of equals.
  ViewerScores keenest(int row) {
    ViewerScores keenest = members.getFirst();
    for (ViewerScores member : members) {
      keenest = member.score(row) > keenest.score(row) ? member : keenest;
    }
    return keenest;
  }
}
