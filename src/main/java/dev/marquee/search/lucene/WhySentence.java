package dev.marquee.search.lucene;

import dev.marquee.catalog.Countries;
import dev.marquee.catalog.Genres;
import dev.marquee.catalog.Title;
import dev.marquee.encode.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What two titles have in common, in one English sentence: "Both are Korean thrillers from the
/// 2010s by Bong Joon-ho, with Song Kang-ho, and share the themes class and family."
///
/// Only what is true of both is said, and of that only what belongs to a `telling` block. `themes`
/// are shared keywords and plot words, the strongest first; `differences` what was asked to be
/// different and is, such as `newer (2019)`.
record WhySentence(
    Title like, Title answer, Set<Block> telling, List<String> themes, List<String> differences) {
  private static final int NAMED = 2;

  /// Genres that name a kind of film by themselves, in the plural.
  private static final Map<String, String> NOUNS =
      Map.of(
          "Biography", "biographies",
          "Comedy", "comedies",
          "Documentary", "documentaries",
          "Drama", "dramas",
          "Musical", "musicals",
          "Mystery", "mysteries",
          "Short", "shorts",
          "Thriller", "thrillers",
          "Western", "westerns");

  WhySentence {
    telling = Set.copyOf(telling);
    themes = List.copyOf(themes);
    differences = List.copyOf(differences);
  }

  /// The sentence where there is one like only.
  String ofOne() {
    return "Both are " + description() + difference() + ".";
  }

  /// The sentence where this like is one of several.
  String ofSeveral() {
    return "Like " + like.title() + ": both are " + description() + difference() + ".";
  }

  private String difference() {
    return differences.isEmpty() ? "" : ", but this one is " + enumerated(differences);
  }

  private String description() {
    StringBuilder words = new StringBuilder(kind());
    era().ifPresent(words::append);
    words.append(people());
    if (tells(Block.COLLECTION) && isSame(like.collection(), answer.collection())) {
      words.append(", of the same franchise");
    }
    if (tells(Block.AUDIENCE)) {
      words.append(", liked by the same viewers");
    }
    if (tells(Block.TEXT) && !themes.isEmpty()) {
      words.append(themes.size() == 1 ? ", and share the theme " : ", and share the themes ");
      words.append(enumerated(themes));
    }
    return words.toString().equals(noun()) ? noun() + likeness() : words.toString();
  }

  /// What to say where they have no single value in common that has a word.
  private String likeness() {
    List<String> aspects =
        telling.stream()
            .filter(block -> block != Block.TYPE && block != Block.BASIC && block != Block.AUDIENCE)
            .sorted()
            .map(Block::label)
            .toList();
    return aspects.isEmpty() ? "" : ", alike in " + enumerated(aspects);
  }

  /// Encoder `basic` has genre, type and country in one block, which then tells of all three.
  private boolean tells(Block block) {
    return telling.contains(block) || telling.contains(Block.BASIC);
  }

  /// Origin, genres and noun, such as "Korean crime thrillers" or "romantic series".
  private String kind() {
    List<String> words = new ArrayList<>();
    if (tells(Block.COUNTRY)) {
      shared(like.countries().values(), answer.countries().values()).stream()
          .limit(1)
          .forEach(code -> words.add(Countries.adjective(code)));
    }
    List<String> genres =
        tells(Block.GENRE)
            ? shared(like.genres().values(), answer.genres().values()).stream()
                .limit(NAMED)
                .toList()
            : List.of();
    Optional<String> main =
        like.isSeries() || answer.isSeries()
            ? Optional.empty()
            : genres.stream().filter(NOUNS::containsKey).reduce((first, last) -> last);
    for (String genre : genres) {
      if (main.filter(genre::equals).isEmpty()) {
        words.add(Genres.adjective(genre));
      }
    }
    words.add(main.map(NOUNS::get).orElse(noun()));
    return String.join(" ", words);
  }

  private String noun() {
    if (like.type() != answer.type()) {
      return "titles";
    }
    return like.isSeries() ? "series" : "films";
  }

  private Optional<String> era() {
    Integer one = like.year();
    Integer other = answer.year();
    if (!tells(Block.ERA) || one == null || other == null) {
      return Optional.empty();
    }
    if (one.equals(other)) {
      return Optional.of(" from " + one);
    }
    if (one / 10 == other / 10) {
      return Optional.of(" from the " + one / 10 * 10 + "s");
    }
    return Math.abs(one - other) <= 5 ? Optional.of(" from about the same time") : Optional.empty();
  }

  private String people() {
    if (!tells(Block.PEOPLE)) {
      return "";
    }
    List<String> makers = shared(like.credits().directors(), answer.credits().directors());
    List<String> actors = shared(like.credits().cast(), answer.credits().cast());
    return (makers.isEmpty() ? "" : " by " + enumerated(makers.stream().limit(NAMED).toList()))
        + (actors.isEmpty() ? "" : " with " + enumerated(actors.stream().limit(NAMED).toList()));
  }

  private static boolean isSame(@Nullable String one, @Nullable String other) {
    return one != null && other != null && one.equalsIgnoreCase(other);
  }

  /// The values of `own` that are among `others`, in the order of `own`.
  private static List<String> shared(List<String> own, List<String> others) {
    return own.stream().filter(others::contains).toList();
  }

  private static String enumerated(List<String> words) {
    if (words.size() == 1) {
      return words.getFirst();
    }
    return String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
  }
}
