package dev.marquee.search.lucene;

import dev.marquee.catalog.Credits;
import dev.marquee.catalog.Labels;
import dev.marquee.catalog.Names;
import dev.marquee.catalog.Title;
import dev.marquee.catalog.TitleId;
import dev.marquee.catalog.TitleType;
import dev.marquee.catalog.Years;
import dev.marquee.encode.Block;
import dev.marquee.encode.Encoder;
import dev.marquee.encode.ExactQuery;
import dev.marquee.search.Critique;
import dev.marquee.search.Critique.Mood;
import dev.marquee.vector.SparseVector;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Light and dark as two titles that nobody made, one with everything that [MoodTable] calls light,
/// the other with all that it calls dark, in the words of one encoder.
///
/// A mood pulls at a question as a further title to be like and another to be unlike would, but
/// only in the blocks that the table speaks of: genre, text and maturity. Immutable, so safe from
/// any thread.
final class Moods {
  /// What each pole weighs against all titles to be like together.
  private static final double PULL = 0.5;

  private final SparseVector light;
  private final SparseVector dark;

  private Moods(SparseVector light, SparseVector dark) {
    this.light = light;
    this.dark = dark;
  }

  /// The moods as an encoder sees them.
  static Moods of(Encoder encoder) {
    MoodTable table = MoodTable.read();
    return new Moods(pole(encoder, table, "light"), pole(encoder, table, "dark"));
  }

  /// The features of a title with all values of a mood, without those that every title has. A title
  /// has one certificate, so each of several makes a title of its own.
  private static SparseVector pole(Encoder encoder, MoodTable table, String mood) {
    List<String> genres = table.values(mood, "genre");
    List<String> keywords = table.values(mood, "keyword");
    List<ExactQuery.Seed> titles =
        table.values(mood, "certificate").stream()
            .map(certificate -> encoder.encode(title(genres, keywords, certificate)))
            .map(exact -> new ExactQuery.Seed(exact, 1))
            .toList();
    SparseVector all = ExactQuery.of(encoder.layout(), titles, Map.of()).vector();
    return without(all, encoder.encode(title(List.of(), List.of(), null)));
  }

  private static Title title(
      List<String> genres, List<String> keywords, @Nullable String certificate) {
    return new Title(
        new TitleId("mood:title"),
        List.of(),
        TitleType.MOVIE,
        Names.of("-"),
        Years.UNKNOWN,
        new Labels(genres, genres),
        Labels.NONE,
        List.of(),
        Credits.NONE,
        null,
        certificate,
        keywords,
        null,
        // What is told of a title in running text tells its mood as well as a keyword does.
        keywords.isEmpty() ? null : String.join(" ", keywords),
        null,
        List.of());
  }

  private static SparseVector without(SparseVector vector, SparseVector bare) {
    Set<Integer> common = new HashSet<>();
    for (int i = 0; i < bare.size(); i++) {
      common.add(bare.feature(i));
    }
    int[] features = new int[vector.size()];
    float[] values = new float[vector.size()];
    int size = 0;
    for (int i = 0; i < vector.size(); i++) {
      if (!common.contains(vector.feature(i))) {
        features[size] = vector.feature(i);
        values[size++] = vector.value(i);
      }
    }
    return new SparseVector(Arrays.copyOf(features, size), Arrays.copyOf(values, size));
  }

  /// The mood that remains of critiques: darker 1, lighter -1, 0 for neither and for both.
  static int sign(List<Critique> but) {
    return (but.contains(Mood.DARKER) ? 1 : 0) - (but.contains(Mood.LIGHTER) ? 1 : 0);
  }

  /// The seeds that bend a question whose likes weigh `weight` in all; none for sign 0.
  List<ExactQuery.Seed> bend(int sign, double weight) {
    if (sign == 0) {
      return List.of();
    }
    return List.of(
        new ExactQuery.Seed(dark, sign * PULL * weight),
        new ExactQuery.Seed(light, -sign * PULL * weight));
  }

  /// Whether the vocabulary has any of the words, so that a mood can pull.
  boolean areKnown() {
    return light.size() + dark.size() > 0;
  }

  /// Whether a block is one that moods act on.
  static boolean bends(Block block) {
    return block == Block.GENRE
        || block == Block.TEXT
        || block == Block.MATURITY
        || block == Block.BASIC;
  }

  /// How dark a title is: the more, the darker; 0 is neither.
  double darkness(SparseVector title) {
    return dot(dark, title) - dot(light, title);
  }

  private static double dot(SparseVector a, SparseVector b) {
    double sum = 0;
    int i = 0;
    int j = 0;
    while (i < a.size() && j < b.size()) {
      int difference = a.feature(i) - b.feature(j);
      if (difference == 0) {
        sum += (double) a.value(i) * b.value(j);
      }
      i += difference <= 0 ? 1 : 0;
      j += difference >= 0 ? 1 : 0;
    }
    return sum;
  }
}
