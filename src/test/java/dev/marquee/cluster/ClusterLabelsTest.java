package dev.marquee.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.cluster.Trait.Role;
import dev.marquee.vector.VectorSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Labels as a table of examples: what a cluster of 100 rows holds, among 900 rows that hold an
/// even mixture of everything, and what a person would call it.
class ClusterLabelsTest {
  private static final int SIZE = 100;
  private static final Map<String, Role> ROLES =
      Map.ofEntries(
          Map.entry("1980s", Role.ERA),
          Map.entry("1990s", Role.ERA),
          Map.entry("American", Role.ORIGIN),
          Map.entry("Korean", Role.ORIGIN),
          Map.entry("action", Role.GENRE),
          Map.entry("romantic", Role.GENRE),
          Map.entry("comedy", Role.GENRE),
          Map.entry("romantic comedy", Role.GENRE),
          Map.entry("dark", Role.GENRE),
          Map.entry("films", Role.NOUN),
          Map.entry("series", Role.NOUN),
          Map.entry("specials", Role.NOUN),
          Map.entry("before 1990", Role.PERIOD),
          Map.entry("since 1990", Role.PERIOD),
          Map.entry("about high school", Role.TOPIC),
          Map.entry("about war", Role.TOPIC));

  private static Stream<Arguments> examples() {
    return Stream.of(
        example("Korean romantic series", "Korean 90, romantic 70, series 100"),
        example(
            "1980s American action films", "1980s 80, American 95, action 75, films 98, series 2"),
        example("Series about high school", "series 100, about high school 60"),
        // A period serves where no era does, and where it holds for most.
        example("Films before 1990", "films 100, before 1990 75"),
        example("Films", "films 100, before 1990 65"),
        example("1980s films", "films 100, 1980s 60, before 1990 90"),
        example(
            "Korean series before 1990 about war",
            "series 100, Korean 80, before 1990 90, about war 60"),
        example("Films", "films 100"),
        example("Films and series", "films 60, series 40"),
        example("Series and films about war", "films 30, series 70, about war 80"),
        example("Films", "films 80, series 20"),
        example("Films, series and specials", "films 40, series 30, specials 30"),
        example("Titles", ""),
        example("Dark titles", "dark 80"),
        // A word has to hold for half of the cluster.
        example("Films", "Korean 45, romantic 49, films 100"),
        // No more than two genres, the most telling ones.
        example("Dark action films", "action 80, romantic 60, dark 90, films 100"),
        // A word that another one says already is not said twice.
        example("Romantic comedy films", "romantic comedy 95, comedy 80, films 100"));
  }

  private static Arguments example(String label, String holds) {
    return Arguments.of(label, holds);
  }

  @ParameterizedTest(name = "{1} -> {0}")
  @MethodSource("examples")
  void saysWhatCharacterizesACluster(String label, String holds) {
    Table table = new Table();
    table.addCluster(holds);
    for (int i = 0; i < 8; i++) {
      table.addCluster(
          "1980s 10, 1990s 10, American 20, Korean 10, action 15, romantic 15, "
              + "comedy 20, romantic comedy 8, dark 10, films 60, series 35, specials 5, "
              + "before 1990 20, since 1990 70, "
              + "about high school 10, about war 10");
    }
    assertThat(table.labels().getFirst()).isEqualTo(label);
  }

  @Test
  void whatHoldsForTheWholeCatalogCharacterizesNothing() {
    Table table = new Table();
    table.addCluster("American 95, films 100, dark 70");
    table.addCluster("American 90, films 100, action 80");
    assertThat(table.labels()).containsExactly("Dark films", "Action films");
  }

  @Test
  void clustersThatShareALabelSayWhatSetsThemApart() {
    Table table = new Table();
    table.addCluster("American 90, films 100, romantic 40, about war 5");
    table.addCluster("American 90, films 100, romantic 5, about war 45");
    table.addCluster("American 90, films 100, comedy 20");
    table.addCluster("American 90, films 100, dark 52, action 52, comedy 1");
    addOthers(table);
    assertThat(table.labels().subList(0, 4))
        .containsExactly(
            "American films, often romantic",
            "American films, often about war",
            "American films, some comedy",
            "American action dark films");
  }

  @Test
  void aSecondWordTellsApartWhatOneDoesNot() {
    Table table = new Table();
    table.addCluster("films 100, romantic 40");
    table.addCluster("films 100, comedy 40");
    table.addCluster("films 100, romantic 40, comedy 40");
    addOthers(table);
    assertThat(table.labels().subList(0, 3))
        .containsExactly(
            "Films, often romantic", "Films, often comedy", "Films, often comedy and romantic");
  }

  @Test
  void whatAClusterLacksIsTheLastWord() {
    Table table = new Table();
    table.addCluster("films 100, romantic 45, comedy 40");
    table.addCluster("films 100, romantic 45, dark 40");
    table.addCluster("films 100, romantic 2");
    addOthers(table);
    assertThat(table.labels().subList(0, 3))
        .containsExactly("Films, often comedy", "Films, often dark", "Films, seldom romantic");
  }

  @Test
  void clustersWithoutAnyDifferenceAreNumbered() {
    Table table = new Table();
    table.addCluster("films 100");
    table.addCluster("films 100");
    table.addCluster("films 100");
    assertThat(table.labels()).containsExactly("Films", "Films, group 2", "Films, group 3");
  }

  private static IntStream seeds() {
    return IntStream.range(0, 60);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void labelsAreDistinctAndBeginWithACapital(int seed) {
    Random random = new Random(seed);
    Table table = new Table();
    int clusters = 1 + random.nextInt(60);
    for (int cluster = 0; cluster < clusters; cluster++) {
      StringBuilder holds = new StringBuilder();
      for (String word : ROLES.keySet().stream().sorted().toList()) {
        if (random.nextInt(4) == 0) {
          holds
              .append(holds.isEmpty() ? "" : ", ")
              .append(word)
              .append(' ')
              .append(random.nextInt(101));
        }
      }
      table.addCluster(holds.toString());
    }
    List<String> labels = table.labels();
    assertThat(labels).as("seed %d", seed).hasSize(clusters).doesNotHaveDuplicates();
    assertThat(labels)
        .as("seed %d", seed)
        .allMatch(label -> !Character.isLowerCase(label.charAt(0)));
  }

  private static void addOthers(Table table) {
    for (int i = 0; i < 12; i++) {
      table.addCluster("Korean 90, series 100, 1990s 60, about high school 55");
    }
  }

  /// Clusters of 100 rows each, and the traits that their rows hold.
  private static final class Table {
    private final Map<String, BitSet> rowsOfWord = new HashMap<>();
    private int clusters;

    /// `holds`: words with the number of rows that have them, such as `dark 30, films 100`.
    void addCluster(String holds) {
      for (String part : holds.split(", ", -1)) {
        if (!part.isEmpty()) {
          int space = part.lastIndexOf(' ');
          String word = part.substring(0, space);
          int first = clusters * SIZE;
          // Nouns exclude each other; whatever else overlaps makes no difference to the counts.
          rowsOfWord
              .computeIfAbsent(word, w -> new BitSet())
              .set(first, first + Integer.parseInt(part.substring(space + 1)));
        }
      }
      clusters++;
    }

    List<String> labels() {
      int[] clusterOfRow = IntStream.range(0, clusters * SIZE).map(row -> row / SIZE).toArray();
      Clustering clustering =
          new Clustering(clusterOfRow, new VectorSet.Builder(clusters, 1).build());
      List<Trait> traits = new ArrayList<>();
      for (String word : rowsOfWord.keySet().stream().sorted().toList()) {
        BitSet rows = rowsOfWord.getOrDefault(word, new BitSet());
        traits.add(new Trait(ROLES.getOrDefault(word, Role.GENRE), "kind", word, word, rows));
      }
      return new ClusterLabels(new TraitCounts(clustering, traits), traits).labels();
    }
  }
}
