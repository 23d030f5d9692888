package dev.marquee.evaluate;

import dev.marquee.catalog.Title;
import dev.marquee.index.Folding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/// Queries for titles drawn at random, each with its name damaged as people damage names. The same
/// titles and seed give the same queries.
final class DamagedTitles {
  private static final Set<String> ARTICLES = Set.of("the", "a", "an");
  private static final String[] KEYBOARD = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};
  private static final int TRIES = 400;

  /// Names that more titles than this start like are no fair question.
  private static final int MOST_STARTS = 5;

  private final Random random;
  private final List<Title> titles;
  private final Map<String, List<String>> idsByName = new HashMap<>();

  DamagedTitles(List<Title> titles, long seed) {
    this.titles = titles;
    this.random = new Random(seed);
    for (Title title : titles) {
      idsByName
          .computeIfAbsent(Folding.fold(title.title()), _ -> new ArrayList<>())
          .add(title.id().value());
    }
  }

  /// `count` queries of each kind, fewer where the titles do not give so many.
  List<KnownItemQuery> draw(int count) {
    Map<String, Function<List<String>, Optional<List<String>>>> kinds = new TreeMap<>();
    kinds.put("exact", Optional::of);
    kinds.put("typo1", words -> typos(words, 1, 4));
    kinds.put("typo2", words -> typos(words, 2, 5));
    kinds.put("typo_first", this::firstLetter);
    kinds.put("prefix", this::prefix);
    kinds.put("swap", this::swap);
    kinds.put("no_article", this::withoutArticles);
    kinds.put("joined", this::join);
    kinds.put("missing_word", this::dropWord);
    kinds.put(
        "mixed",
        words -> {
          List<String> bare = words.stream().filter(word -> !ARTICLES.contains(word)).toList();
          return swap(bare).flatMap(swapped -> typos(swapped, 1, 4));
        });
    List<KnownItemQuery> queries = new ArrayList<>();
    kinds.forEach((kind, damage) -> draw(kind, damage, count, queries));
    return queries;
  }

  private void draw(
      String kind,
      Function<List<String>, Optional<List<String>>> damage,
      int count,
      List<KnownItemQuery> queries) {
    Set<String> texts = new HashSet<>();
    for (int tries = 0; tries < TRIES * count && texts.size() < count; tries++) {
      String name = Folding.fold(titles.get(random.nextInt(titles.size())).title());
      String text =
          damage.apply(List.of(name.split(" "))).map(words -> String.join(" ", words)).orElse(name);
      boolean isDamaged = !idsByName.containsKey(text);
      if (isDamaged != kind.equals("exact") && texts.add(text)) {
        queries.add(
            new KnownItemQuery(
                kind + texts.size(), kind, text, idsByName.getOrDefault(name, List.of())));
      }
    }
  }

  private Optional<List<String>> typos(List<String> words, int count, int shortest) {
    List<String> wrong = new ArrayList<>(words);
    for (int typo = 0; typo < count; typo++) {
      Optional<Integer> place = place(wrong, shortest);
      if (place.isEmpty()) {
        return Optional.empty();
      }
      wrong.set(place.get(), edited(wrong.get(place.get())));
    }
    return Optional.of(wrong);
  }

  /// A word of Latin letters that is long enough.
  private Optional<Integer> place(List<String> words, int shortest) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).length() >= shortest && words.get(i).matches("[a-z]+")) {
        places.add(i);
      }
    }
    Collections.shuffle(places, random);
    return places.stream().findFirst();
  }

  /// One letter too many, too few, wrong, or before its neighbor; never the first.
  private String edited(String word) {
    int at = 1 + random.nextInt(word.length() - 1);
    return switch (random.nextInt(4)) {
      case 0 -> word.substring(0, at) + (char) ('a' + random.nextInt(26)) + word.substring(at);
      case 1 -> word.substring(0, at) + word.substring(at + 1);
      case 2 -> word.substring(0, at) + beside(word.charAt(at)) + word.substring(at + 1);
      default -> swapped(word, Math.max(1, Math.min(at, word.length() - 2)));
    };
  }

  private static String swapped(String word, int at) {
    return at + 1 >= word.length()
        ? word
        : word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
  }

  /// The key to the left, or to the right at the edge.
  private static char beside(char letter) {
    for (String row : KEYBOARD) {
      int place = row.indexOf(letter);
      if (place >= 0) {
        return row.charAt(place > 0 ? place - 1 : place + 1);
      }
    }
    return letter;
  }

  private Optional<List<String>> firstLetter(List<String> words) {
    return place(words, 4)
        .map(place -> {
          String word = words.get(place);
          List<String> wrong = new ArrayList<>(words);
          wrong.set(
              place,
              switch (random.nextInt(3)) {
                case 0 -> word.substring(1);
                case 1 -> beside(word.charAt(0)) + word.substring(1);
                default -> swapped(word, 0);
              });
          return wrong;
        });
  }

  private Optional<List<String>> prefix(List<String> words) {
    String name = String.join(" ", words);
    int length = Math.max(4, (int) (name.length() * (0.4 + 0.4 * random.nextDouble())));
    if (length >= name.length() || Character.isLowSurrogate(name.charAt(length))) {
      return Optional.empty();
    }
    String start = name.substring(0, length).strip();
    long such = idsByName.keySet().stream().filter(other -> other.startsWith(start)).count();
    return start.length() < 4 || such > MOST_STARTS
        ? Optional.empty()
        : Optional.of(List.of(start));
  }

  private Optional<List<String>> swap(List<String> words) {
    if (words.size() < 2) {
      return Optional.empty();
    }
    List<String> swapped = new ArrayList<>(words);
    Collections.swap(swapped, random.nextInt(1, words.size()), 0);
    return Optional.of(swapped);
  }

  private Optional<List<String>> withoutArticles(List<String> words) {
    return Optional.of(words.stream().filter(word -> !ARTICLES.contains(word)).toList())
        .filter(rest -> !rest.isEmpty());
  }

  private Optional<List<String>> join(List<String> words) {
    if (words.size() < 2) {
      return Optional.empty();
    }
    List<String> joined = new ArrayList<>(words);
    int place = random.nextInt(words.size() - 1);
    joined.set(place, joined.get(place) + joined.remove(place + 1));
    return Optional.of(joined);
  }

  private Optional<List<String>> dropWord(List<String> words) {
    Optional<Integer> place = words.size() < 4 ? Optional.empty() : place(words, 4);
    return place.map(at -> {
      List<String> fewer = new ArrayList<>(words);
      fewer.remove((int) at);
      return fewer;
    });
  }
}
