package dev.marquee.ingest.dialect;

import dev.marquee.ingest.clean.Articles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A title as MovieLens writes it, taken apart: `City of Lost Children, The (Cité des enfants
/// perdus, La) (1995)`.
///
/// Groups in parentheses before the year are further names: those marked `a.k.a.` and English ones
/// (a moved English article gives them away) are alternatives, the last of the others is the
/// original. A group that continues a phrase (`Birdman: Or (The Unexpected Virtue ...)`) stays part
/// of the title. A range of years marks a series.
record MovieLensTitle(
    String title,
    @Nullable String original,
    List<String> alternatives,
    @Nullable String year,
    @Nullable String endYear) {

  /// Takes apart a clean, not empty text.
  static MovieLensTitle parse(String text) {
    String rest = text;
    String year = null;
    String endYear = null;
    int open = lastGroup(rest);
    if (open > 0) {
      String group = rest.substring(open + 1, rest.length() - 1);
      if (isYears(group)) {
        year = group.substring(0, 4);
        endYear = group.length() == 9 ? group.substring(5) : null;
        rest = rest.substring(0, open).stripTrailing();
      }
    }
    return withNames(rest, year, endYear);
  }

  private static MovieLensTitle withNames(
      String text, @Nullable String year, @Nullable String endYear) {
    String rest = text;
    String original = null;
    List<String> alternatives = new ArrayList<>();
    int open = lastGroup(rest);
    while (open > 0 && isName(rest, open)) {
      String group = rest.substring(open + 1, rest.length() - 1).strip();
      String known = withoutMark(group);
      boolean isOriginal =
          original == null && known.equals(group) && !Articles.endsInEnglishArticle(group);
      if (isOriginal) {
        original = Articles.toFront(known);
      } else {
        alternatives.addFirst(Articles.toFront(known));
      }
      rest = rest.substring(0, open).stripTrailing();
      open = lastGroup(rest);
    }
    return new MovieLensTitle(
        Articles.toFront(rest), original, alternatives.stream().distinct().toList(), year, endYear);
  }

  /// Where the group in parentheses begins that ends the text, -1 when none does or nothing stands
  /// before it. Parentheses glued to a word, as in `Frontière(s)`, make no group.
  private static int lastGroup(String text) {
    if (!text.endsWith(")")) {
      return -1;
    }
    int depth = 0;
    for (int i = text.length() - 1; i > 0; i--) {
      char c = text.charAt(i);
      depth += c == ')' ? 1 : c == '(' ? -1 : 0;
      if (depth == 0) {
        return text.charAt(i - 1) == ' ' && !text.substring(0, i).isBlank() ? i : -1;
      }
    }
    return -1;
  }

  private static boolean isYears(String group) {
    int length = group.length();
    boolean range = length == 9 && (group.charAt(4) == '–' || group.charAt(4) == '-');
    return range
        ? isDigits(group.substring(0, 4)) && isDigits(group.substring(5))
        : length == 4 && isDigits(group);
  }

  private static boolean isDigits(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isName(String text, int open) {
    String before = text.substring(0, open).stripTrailing();
    String group = text.substring(open + 1, text.length() - 1).strip().toLowerCase(Locale.ROOT);
    boolean continues =
        before.endsWith(":")
            || before.endsWith(" Or")
            || group.startsWith("et ")
            || group.startsWith("and ")
            || group.startsWith("or ");
    return !group.isEmpty() && !continues;
  }

  /// A name without the `a.k.a.` before it, in the spellings that occur.
  private static String withoutMark(String group) {
    String folded = group.toLowerCase(Locale.ROOT);
    for (String mark : List.of("a.k.a.", "a.k.a", "aka ")) {
      if (folded.startsWith(mark)) {
        String name = group.substring(mark.length()).strip();
        return name.isEmpty() ? group : name;
      }
    }
    return group;
  }
}
