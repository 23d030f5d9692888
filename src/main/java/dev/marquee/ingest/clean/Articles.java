package dev.marquee.ingest.clean;

import java.util.Locale;
import java.util.Set;

/// Articles that librarians move behind a comma so that titles sort well: `Matrix, The`.
public final class Articles {
  /// English, French, Italian, Spanish, German, Dutch, Scandinavian and Portuguese articles, in
  /// lower case.
  private static final Set<String> MOVED =
      Set.of(
          "the", "a", "an", "la", "le", "les", "l'", "l’", "il", "lo", "i", "gli", "el", "los",
          "las", "der", "die", "das", "ein", "eine", "un", "une", "una", "uno", "de", "het", "det",
          "den", "en", "ett", "o", "os", "as", "um", "uma", "da");

  private static final Set<String> ENGLISH = Set.of("the", "a", "an");

  private Articles() {}

  /// The name with its article back in front: `Matrix, The` becomes `The Matrix`, `Amant, L'`
  /// becomes `L'Amant`. Any other name comes back as it is.
  public static String toFront(String name) {
    int comma = name.lastIndexOf(", ");
    if (comma <= 0) {
      return name;
    }
    String article = name.substring(comma + 2);
    if (article.length() > 4 || !MOVED.contains(article.toLowerCase(Locale.ROOT))) {
      return name;
    }
    char last = article.charAt(article.length() - 1);
    boolean elided = last == '\'' || last == '’';
    return article + (elided ? "" : " ") + name.substring(0, comma);
  }

  /// Whether a name ends in an English article behind a comma.
  public static boolean endsInEnglishArticle(String name) {
    int comma = name.lastIndexOf(", ");
    return comma > 0 && ENGLISH.contains(name.substring(comma + 2).toLowerCase(Locale.ROOT));
  }

  /// A folded name without a leading English article; never empty.
  public static String dropped(String folded) {
    int blank = folded.indexOf(' ');
    return blank > 0 && ENGLISH.contains(folded.substring(0, blank))
        ? folded.substring(blank + 1)
        : folded;
  }
}
