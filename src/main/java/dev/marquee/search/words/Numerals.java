package dev.marquee.search.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Numbers written in digits, in words and in Roman letters: `2`, `two` and `ii` are one.
///
/// Up to twenty, and in Roman letters from two letters on: a lone `i`, `v` or `x` is more often a
/// word than a number.
public final class Numerals {
  private static final String[] WORDS = {
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty"
  };
  private static final String[] ROMAN = {
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv",
    "xvi", "xvii", "xviii", "xix", "xx"
  };

  private static final Map<String, List<String>> OTHERS = others();

  private Numerals() {}

  private static Map<String, List<String>> others() {
    Map<String, List<String>> others = new LinkedHashMap<>();
    for (int number = 1; number <= WORDS.length; number++) {
      List<String> forms = new ArrayList<>();
      forms.add(Integer.toString(number));
      forms.add(WORDS[number - 1]);
      if (ROMAN[number - 1].length() > 1) {
        forms.add(ROMAN[number - 1]);
      }
      for (String form : forms) {
        others.put(form, forms.stream().filter(other -> !other.equals(form)).toList());
      }
    }
    return Map.copyOf(others);
  }

  /// The other ways to write the number that a folded word is; none when it is not one.
  public static List<String> others(String word) {
    return OTHERS.getOrDefault(word, List.of());
  }

  /// Whether two folded words are the same number.
  public static boolean areSame(String word, String other) {
    return others(word).contains(other);
  }

  /// Whether a word has digits only, of any script. Such a word is never mended: `1917` is not a
  /// misspelled `1918`.
  public static boolean isDigits(String word) {
    for (int at = 0; at < word.length(); ) {
      int letter = word.codePointAt(at);
      if (!Character.isDigit(letter)) {
        return false;
      }
      at += Character.charCount(letter);
    }
    return !word.isEmpty();
  }
}
