package dev.marquee;

import dev.marquee.catalog.TitleId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// The plain model of a streaming catalog, made from its CSV without a line of the product's code:
/// a title is the set of its type, genre and country words in lower case, and two are as alike as
/// the cosine of their sets, `|A and B| / sqrt(|A| |B|)`.
///
/// A title of several rows has the words of all of them; one without a country is from `unknown`.
final class PlainWords {
  private static final CSVFormat CSV =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  private final List<TitleId> ids;
  private final Map<TitleId, Integer> places = new HashMap<>();
  private final long[][] words;
  private final int[] counts;

  private PlainWords(Map<TitleId, Set<String>> wordsOfTitle) {
    this.ids = List.copyOf(wordsOfTitle.keySet());
    Map<String, Integer> numbers = new TreeMap<>();
    wordsOfTitle
        .values()
        .forEach(set -> set.forEach(word -> numbers.putIfAbsent(word, numbers.size())));
    this.words = new long[ids.size()][Math.ceilDiv(numbers.size(), Long.SIZE)];
    this.counts = new int[ids.size()];
    int place = 0;
    for (Set<String> set : wordsOfTitle.values()) {
      for (String word : set) {
        int number = numbers.getOrDefault(word, 0);
        words[place][number / Long.SIZE] |= 1L << (number % Long.SIZE);
      }
      counts[place] = set.size();
      places.put(ids.get(place), place);
      place++;
    }
  }

  /// Reads the records of a CSV file with a header.
  static List<CSVRecord> records(Path file) throws IOException {
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, CSV)) {
      return parser.getRecords();
    }
  }

  /// The titles of a file, `titleOf` telling which one a row (by its `show_id`) went into.
  static PlainWords of(List<CSVRecord> rows, Function<String, TitleId> titleOf) {
    Map<TitleId, Set<String>> wordsOfTitle = new TreeMap<>();
    for (CSVRecord row : rows) {
      Set<String> words =
          wordsOfTitle.computeIfAbsent(titleOf.apply(row.get("show_id")), _ -> new TreeSet<>());
      words.add("type " + plain(row.get("type")));
      add(words, "genre ", row.get("listed_in"));
      add(words, "country ", row.get("country"));
    }
    for (Set<String> words : wordsOfTitle.values()) {
      if (words.stream().noneMatch(word -> word.startsWith("country "))) {
        words.add("country unknown");
      }
    }
    return new PlainWords(wordsOfTitle);
  }

  private static void add(Set<String> words, String kind, String cell) {
    for (String word : cell.split(",", -1)) {
      if (!word.isBlank()) {
        words.add(kind + plain(word));
      }
    }
  }

  private static String plain(String word) {
    return word.trim().toLowerCase(Locale.ROOT);
  }

  /// All titles; what follows names them by their place here.
  List<TitleId> ids() {
    return ids;
  }

  double cosine(TitleId one, TitleId other) {
    return cosine(place(one), place(other));
  }

  private int place(TitleId id) {
    Integer place = places.get(id);
    if (place == null) {
      throw new IllegalArgumentException("no row went into " + id);
    }
    return place;
  }

  private double cosine(int one, int other) {
    int common = 0;
    for (int i = 0; i < words[one].length; i++) {
      common += Long.bitCount(words[one][i] & words[other][i]);
    }
    return common / Math.sqrt((double) counts[one] * counts[other]);
  }

  /// The highest positive cosines of a title with the others that pass, descending.
  double[] highest(int seed, int most, IntPredicate passes) {
    double[] highest = new double[most];
    int size = 0;
    for (int other = 0; other < words.length; other++) {
      double cosine = other == seed || !passes.test(other) ? 0 : cosine(seed, other);
      if (cosine <= 0 || (size == most && cosine <= highest[most - 1])) {
        continue;
      }
      int rank = size < most ? size++ : most - 1;
      while (rank > 0 && highest[rank - 1] < cosine) {
        highest[rank] = highest[rank - 1];
        rank--;
      }
      highest[rank] = cosine;
    }
    return Arrays.copyOf(highest, size);
  }
}
