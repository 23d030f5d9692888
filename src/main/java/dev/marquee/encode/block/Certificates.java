package dev.marquee.encode.block;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The age in years from which a certificate lets a viewer in, over the systems of many countries.
///
/// Certificates that name the age (`FSK 16`, `12A`, `UA 13+`, `-12`, `MA15+`) speak for themselves;
/// those that do not are in the table. What says that nobody rated the title (`NR`, `Unrated`)
/// stands for no age. A certificate of two systems (`M`, `A`) is read as in the one that still uses
/// it.
final class Certificates {
  private static final int ADULT = 18;
  private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");

  private static final Map<String, Integer> AGES = new HashMap<>();

  static {
    // United States: films since 1968, before that, television.
    put(0, "G", "APPROVED", "PASSED", "TV-G", "TV-Y");
    put(7, "TV-Y7", "TV-Y7-FV");
    put(8, "PG", "GP", "M/PG", "TV-PG");
    put(13, "PG-13");
    put(14, "TV-14");
    put(17, "R", "TV-MA", "NC-17");
    put(ADULT, "X", "AO");
    // United Kingdom and Ireland; their other certificates name the age or are as above.
    put(0, "U", "UC");
    // India.
    put(12, "UA", "U/A");
    put(ADULT, "A", "S");
    // Australia and New Zealand.
    put(15, "M", "MA", "MA 15+");
    put(ADULT, "RC");
    // France, Spain, Italy, Brazil, the Netherlands, and what says "all" anywhere.
    put(0, "TOUS PUBLICS", "TP", "APTA", "T", "L", "LIVRE", "AL", "ALL", "ALL AGES");
  }

  private Certificates() {}

  private static void put(int age, String... certificates) {
    for (String certificate : certificates) {
      AGES.put(certificate, age);
    }
  }

  /// The age in `[0, 18]` that a certificate stands for, in any case of letters.
  static OptionalInt age(String certificate) {
    String key = certificate.strip().toUpperCase(Locale.ROOT);
    Integer age = AGES.get(key);
    if (age != null) {
      return OptionalInt.of(age);
    }
    Matcher number = NUMBER.matcher(key);
    return number.find()
        ? OptionalInt.of(Math.min(ADULT, Integer.parseInt(number.group())))
        : OptionalInt.empty();
  }
}
