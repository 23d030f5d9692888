package dev.marquee.cluster;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Tells apart clusters that the same label would fit.
///
/// Each gets the label and what it has more often than the others of the group: `American films,
/// often dark`; a second word where one is not enough: `American films, often dark and romantic`;
/// else what the others have and it lacks: `American films, seldom dark`. Where the traits tell no
/// difference at all, one keeps the label and the others get numbers: `American films, group 2`.
final class SiblingLabels {
  private static final double MOSTLY = 0.5;
  private static final double OFTEN = 0.3;
  private static final double SOME = 0.15;

  /// By what factor a share has to differ from that of the siblings.
  private static final double LEAST_RATIO = 1.3;

  private static final double SELDOM_RATIO = 0.5;

  /// Keeps ratios of tiny shares from exploding.
  private static final double FLOOR = 0.02;

  private final TraitCounts counts;
  private final List<Trait> traits;
  private final String label;
  private final List<Integer> siblings;

  /// `siblings`: the clusters that share `label`, two or more.
  SiblingLabels(TraitCounts counts, List<Trait> traits, String label, List<Integer> siblings) {
    this.counts = counts;
    this.traits = traits;
    this.label = label;
    this.siblings = siblings;
  }

  /// Writes a label for each sibling, none of them in `taken`, where they are added; `label`
  /// itself, which the siblings share, counts as free once.
  void nameAll(String[] labels, Set<String> taken) {
    taken.remove(label);
    for (int cluster : siblings) {
      String name =
          Stream.concat(distinguishing(cluster), Stream.concat(Stream.of(label), numbered()))
              .filter(candidate -> !taken.contains(candidate))
              .findFirst()
              .orElseThrow();
      taken.add(name);
      labels[cluster] = name;
    }
  }

  private Stream<String> numbered() {
    return IntStream.iterate(2, number -> number + 1)
        .mapToObj(number -> label + ", group " + number);
  }

  private Stream<String> distinguishing(int cluster) {
    int[] others = siblings.stream().filter(other -> other != cluster).mapToInt(i -> i).toArray();
    List<Integer> more = more(cluster, others);
    return Stream.of(
            more.stream().map(trait -> with(cluster, trait)),
            more.stream().skip(1).map(trait -> with(cluster, more.getFirst(), trait)),
            less(cluster, others).map(trait -> label + ", seldom " + traits.get(trait).word()))
        .flatMap(labels -> labels);
  }

  private String with(int cluster, int trait) {
    return label + ", " + adverb(counts.share(trait, cluster)) + " " + traits.get(trait).word();
  }

  private String with(int cluster, int first, int second) {
    double share = Math.min(counts.share(first, cluster), counts.share(second, cluster));
    String words = traits.get(first).word() + " and " + traits.get(second).word();
    return label + ", " + adverb(share) + " " + words;
  }

  private static String adverb(double share) {
    if (share >= MOSTLY) {
      return "mostly";
    }
    return share >= OFTEN ? "often" : "some";
  }

  /// What the cluster has more often than its siblings, the most telling first.
  private List<Integer> more(int cluster, int[] others) {
    return unsaid()
        .filter(trait -> counts.share(trait, cluster) >= SOME)
        .filter(trait -> ratio(trait, cluster, others) >= LEAST_RATIO)
        .boxed()
        .sorted(
            Comparator.comparingDouble(
                trait -> -counts.share(trait, cluster) * Math.log(ratio(trait, cluster, others))))
        .toList();
  }

  /// What the siblings have and the cluster hardly has, the starkest difference first.
  private Stream<Integer> less(int cluster, int[] others) {
    return unsaid()
        .filter(trait -> counts.share(trait, others) >= OFTEN)
        .filter(trait -> ratio(trait, cluster, others) <= SELDOM_RATIO)
        .boxed()
        .sorted(
            Comparator.comparingDouble(
                trait -> counts.share(trait, cluster) - counts.share(trait, others)));
  }

  private IntStream unsaid() {
    return IntStream.range(0, traits.size())
        .filter(trait -> traits.get(trait).role() != Trait.Role.PERIOD)
        .filter(trait -> !ClusterLabels.says(label, traits.get(trait).word()));
  }

  private double ratio(int trait, int cluster, int[] others) {
    return (counts.share(trait, cluster) + FLOOR) / (counts.share(trait, others) + FLOOR);
  }
}
