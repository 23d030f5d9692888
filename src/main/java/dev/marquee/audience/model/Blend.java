package dev.marquee.audience.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// What each member counts, by how much is known of the viewer: weights at [#LENGTHS], and between
/// them in proportion to the logarithm of the length.
///
/// - `known`: `[LENGTHS]` weights a member, for titles with viewers.
/// - `fresh`: weights for titles that nobody liked yet.
/// - `taste`: weights of a viewer who said what they like and did nothing yet; what was said fades
///   as more is done.
public record Blend(
    Map<Member, double[]> known, Map<Member, Double> fresh, Map<Member, Double> taste) {
  /// The lengths of histories that have weights of their own; the last stands for all longer ones.
  static final int[] LENGTHS = {0, 1, 3, 5, 10, 30};

  private static final double TASTE_FADES_BY = 3;
  private static final int ENOUGH_KNOWN = 10;

  public Blend {
    Map<Member, double[]> copies = new EnumMap<>(Member.class);
    known.forEach((member, weights) -> copies.put(member, weights.clone()));
    known = Collections.unmodifiableMap(copies);
    fresh = Map.copyOf(fresh);
    taste = Map.copyOf(taste);
  }

  /// The weights for a viewer with so many likes, of the members in the order of the enum.
  double[] weights(int length, boolean isStated) {
    double[] weights = new double[Member.values().length];
    double told = isStated ? TASTE_FADES_BY / (TASTE_FADES_BY + length) : 0;
    known.forEach((member, at) -> weights[member.place()] = (1 - told) * between(at, length));
    taste.forEach((member, weight) -> weights[member.place()] += told * weight);
    return weights;
  }

  double[] freshWeights() {
    double[] weights = new double[Member.values().length];
    fresh.forEach((member, weight) -> weights[member.place()] = weight);
    return weights;
  }

  private static double between(double[] at, int length) {
    int above = 0;
    while (above < LENGTHS.length && LENGTHS[above] < length) {
      above++;
    }
    if (above == LENGTHS.length) {
      return at[LENGTHS.length - 1];
    }
    if (LENGTHS[above] == length) {
      return at[above];
    }
    double from = Math.log(1.0 + LENGTHS[above - 1]);
    double share = (Math.log(1.0 + length) - from) / (Math.log(1.0 + LENGTHS[above]) - from);
    return (1 - share) * at[above - 1] + share * at[above];
  }

  /// Whether a member counts nothing, whoever is asked about.
  boolean isIdle(Member member) {
    double[] at = known.get(member);
    boolean isKnown = at != null && Arrays.stream(at).anyMatch(weight -> weight != 0);
    return !isKnown && fresh.getOrDefault(member, 0.0) == 0 && taste.getOrDefault(member, 0.0) == 0;
  }

  /// The same, but that for viewers of whom enough is known only one member counts.
  Blend ledBy(Member leader) {
    Map<Member, double[]> led = new EnumMap<>(Member.class);
    known.forEach((member, at) -> {
      double[] weights = at.clone();
      for (int i = 0; i < weights.length; i++) {
        if (LENGTHS[i] >= ENOUGH_KNOWN) {
          weights[i] = member == leader ? 1 : 0;
        }
      }
      led.put(member, weights);
    });
    return new Blend(led, fresh, taste);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    known.forEach((member, at) -> text.append(member).append(Arrays.toString(at)).append(' '));
    return text.append("fresh ").append(fresh).append(" taste ").append(taste).toString();
  }
}
