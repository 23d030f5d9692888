package dev.marquee.search.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Finds the words of a vocabulary that differ in one letter from a given one, and some of those
/// that differ in two, by a dictionary of deletions: two words that are one edit apart are equal
/// once at most one letter is dropped from each.
///
/// Holds `8 (l + 1)` bytes for a word of `l` letters beside the words. A look-up costs a binary
/// search for each letter of the word (some microseconds), whatever the size of the vocabulary; a
/// scan of automata over the terms of an index takes ten times as long. Immutable, so safe from any
/// thread. Source: Mor & Fraenkel, CACM 25(12), 1982; https://doi.org/10.1145/358728.358752
public final class NearWords {
  /// Longer words are rarely misspelled ones and would cost most.
  private static final int LONGEST = 24;

  private static final Comparator<Near> NEAREST =
      Comparator.comparingInt(Near::edits).thenComparing(Near::word);

  private final String[] words;

  /// The hash of a word or of one of its deletions above, the place of the word below; ascending.
  private final long[] keys;

  /// A word of the vocabulary and how many edits it is away.
  public record Near(String word, int edits) {}

  private NearWords(String[] words, long[] keys) {
    this.words = words;
    this.keys = keys;
  }

  /// The dictionary of a vocabulary without duplicates.
  public static NearWords of(List<String> vocabulary) {
    String[] words =
        vocabulary.stream()
            .filter(word -> word.length() <= LONGEST && !Numerals.isDigits(word))
            .toArray(String[]::new);
    long[] keys = new long[Arrays.stream(words).mapToInt(word -> word.length() + 1).sum()];
    int count = 0;
    for (int place = 0; place < words.length; place++) {
      String word = words[place];
      for (int dropped = 0; dropped <= word.length(); dropped++) {
        keys[count++] = key(hash(word, dropped), place);
      }
    }
    Arrays.sort(keys);
    return new NearWords(words, keys);
  }

  /// The words at least one and at most `edits` away, the nearest first: all that are one away, and
  /// of those two away the ones that two dropped letters of `word` and one of theirs explain.
  public List<Near> near(String word, int edits) {
    List<Near> near = new ArrayList<>();
    if (edits == 0 || word.length() > LONGEST) {
      return near;
    }
    List<Integer> seen = new ArrayList<>();
    for (int dropped = 0; dropped <= word.length(); dropped++) {
      addAll(hash(word, dropped), seen);
      String shorter = dropped < word.length() ? without(word, dropped) : "";
      for (int second = dropped; edits > 1 && second < shorter.length(); second++) {
        addAll(hash(shorter, second), seen);
      }
    }
    LetterPattern pattern = new LetterPattern(word);
    seen.stream().distinct().forEach(place -> addIfNear(words[place], pattern, edits, near));
    near.sort(NEAREST);
    return near;
  }

  private static void addIfNear(String known, LetterPattern word, int most, List<Near> near) {
    int edits = word.to(known).whole();
    if (edits > 0 && edits <= most) {
      near.add(new Near(known, edits));
    }
  }

  private void addAll(int hash, List<Integer> places) {
    int from = Arrays.binarySearch(keys, key(hash, 0));
    for (int i = from < 0 ? -from - 1 : from;
        i < keys.length && (int) (keys[i] >> 32) == hash;
        i++) {
      places.add((int) keys[i]);
    }
  }

  private static String without(String word, int letter) {
    return word.substring(0, letter) + word.substring(letter + 1);
  }

  private static long key(int hash, int place) {
    return ((long) hash << 32) | place;
  }

  /// The hash of a word without one letter; of all of it when `dropped` is its length.
  private static int hash(String word, int dropped) {
    int hash = 7;
    for (int i = 0; i < word.length(); i++) {
      if (i != dropped) {
        hash = 31 * hash + word.charAt(i);
      }
    }
    return hash;
  }
}
