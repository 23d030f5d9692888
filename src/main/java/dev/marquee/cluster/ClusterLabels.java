package dev.marquee.cluster;

import dev.marquee.cluster.Trait.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Names clusters in words that people use: `1980s American action films`, `Korean romantic series
/// about school`.
///
/// A word stands in a label when it characterizes the cluster: half of the rows have the trait,
/// half again as many as in the whole, and more than chance explains. The noun always stands.
///
/// Clusters that would share a label are told apart by [SiblingLabels].
final class ClusterLabels {
  private static final double LEAST_SHARE = 0.5;
  private static final double LEAST_LIFT = 1.5;
  private static final int MOST_GENRES = 2;
  private static final double LEAST_PERIOD_SHARE = 0.7;
  private static final double LEAST_PERIOD_LIFT = 1.3;

  /// A noun that fewer rows than this deserve is left out.
  private static final double LEAST_NOUN_SHARE = 0.25;

  private final TraitCounts counts;
  private final List<Trait> traits;

  ClusterLabels(TraitCounts counts, List<Trait> traits) {
    this.counts = counts;
    this.traits = traits;
  }

  /// One label a cluster, in the order of the ordinals; distinct.
  List<String> labels() {
    List<Integer> clusters = IntStream.range(0, counts.clusters()).boxed().toList();
    Map<String, List<Integer>> byLabel =
        clusters.stream()
            .collect(Collectors.groupingBy(this::plain, LinkedHashMap::new, Collectors.toList()));
    String[] labels = new String[counts.clusters()];
    Set<String> taken = new HashSet<>(byLabel.keySet());
    byLabel.forEach((label, sharing) -> {
      if (sharing.size() == 1) {
        labels[sharing.getFirst()] = label;
      } else {
        new SiblingLabels(counts, traits, label, sharing).nameAll(labels, taken);
      }
    });
    return List.of(labels);
  }

  /// The label of a cluster as if it were alone.
  private String plain(int cluster) {
    List<String> words = new ArrayList<>();
    addWords(words, cluster, Role.ERA, 1);
    boolean isDated = !words.isEmpty();
    addWords(words, cluster, Role.ORIGIN, 1);
    addWords(words, cluster, Role.GENRE, MOST_GENRES);
    words.add(noun(cluster));
    if (!isDated) {
      period(cluster).ifPresent(trait -> words.add(traits.get(trait).word()));
    }
    addWords(words, cluster, Role.TOPIC, 1);
    return capitalized(String.join(" ", words));
  }

  private void addWords(List<String> words, int cluster, Role role, int most) {
    int added = 0;
    for (int trait : characteristic(cluster, role)) {
      String word = traits.get(trait).word();
      if (added < most && !says(String.join(" ", words), word)) {
        words.add(word);
        added++;
      }
    }
  }

  /// The period that most of the cluster is from and the whole is not.
  private Optional<Integer> period(int cluster) {
    return ranked(
            IntStream.range(0, traits.size())
                .filter(trait -> traits.get(trait).role() == Role.PERIOD)
                .filter(trait -> counts.share(trait, cluster) >= LEAST_PERIOD_SHARE)
                .filter(trait -> counts.lift(trait, cluster) >= LEAST_PERIOD_LIFT)
                .filter(trait -> counts.isSignificant(trait, cluster)),
            trait -> counts.telling(trait, cluster))
        .stream()
        .findFirst();
  }

  private List<Integer> characteristic(int cluster, Role role) {
    return ranked(
        IntStream.range(0, traits.size())
            .filter(trait -> traits.get(trait).role() == role)
            .filter(trait -> counts.share(trait, cluster) >= LEAST_SHARE)
            .filter(trait -> counts.lift(trait, cluster) >= LEAST_LIFT)
            .filter(trait -> counts.isSignificant(trait, cluster)),
        trait -> counts.telling(trait, cluster));
  }

  /// Best first; equals in the order of the traits.
  private static List<Integer> ranked(IntStream some, ToDoubleFunction<Integer> score) {
    return some.boxed().sorted(Comparator.comparingDouble(score).reversed()).toList();
  }

  private String noun(int cluster) {
    List<Integer> nouns =
        ranked(
            IntStream.range(0, traits.size())
                .filter(trait -> traits.get(trait).role() == Role.NOUN)
                .filter(trait -> counts.share(trait, cluster) > 0),
            trait -> counts.share(trait, cluster));
    List<String> words =
        nouns.stream()
            .filter(trait ->
                trait.equals(nouns.getFirst()) || counts.share(trait, cluster) >= LEAST_NOUN_SHARE)
            .map(trait -> traits.get(trait).word())
            .distinct()
            .toList();
    return words.isEmpty() ? "titles" : listed(words);
  }

  /// `a`, `a and b`, `a, b and c`.
  private static String listed(List<String> words) {
    int last = words.size() - 1;
    String start = String.join(", ", words.subList(0, last));
    return last == 0 ? words.getFirst() : start + " and " + words.get(last);
  }

  /// Whether a text has a word already, be it as a part of a longer one: "romantic comedy" says
  /// "comedy".
  static boolean says(String text, String word) {
    String padded = " " + text.toLowerCase(Locale.ROOT).replace(",", "") + " ";
    return padded.contains(" " + word.toLowerCase(Locale.ROOT) + " ");
  }

  private static String capitalized(String text) {
    int first = text.codePointAt(0);
    return Character.toString(Character.toTitleCase(first))
        + text.substring(Character.charCount(first));
  }
}
