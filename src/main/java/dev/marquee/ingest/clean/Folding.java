package dev.marquee.ingest.clean;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/// Names made comparable: accents, case, punctuation and moved articles do not count.
///
/// Only the combining marks of European scripts are dropped: in Thai or Hindi they are vowels.
public final class Folding {
  private Folding() {}

  /// The words of a title in lower case with single blanks between them. A title of punctuation
  /// alone folds to itself.
  public static String title(String title) {
    return words(Articles.toFront(title));
  }

  /// A person's name, likewise, its words in an order of their own: `Bong Joon-ho` and `Joon-ho
  /// Bong` are one person, whose family name stands first in the East.
  public static String person(String name) {
    String words = words(name);
    if (words.indexOf(' ') < 0) {
      return words;
    }
    String[] sorted = words.split(" ", -1);
    Arrays.sort(sorted);
    return String.join(" ", sorted);
  }

  private static String words(String text) {
    StringBuilder out = new StringBuilder(text.length());
    String plain = isAscii(text) ? text : decomposed(text);
    for (int i = 0; i < plain.length(); i++) {
      append(out, plain.charAt(i));
    }
    int end = out.length();
    if (end > 0 && out.charAt(end - 1) == ' ') {
      out.setLength(end - 1);
    }
    return out.isEmpty() ? text.toLowerCase(Locale.ROOT) : out.toString();
  }

  private static void append(StringBuilder out, char c) {
    if (isBetween(c, 'a', 'z') || isBetween(c, '0', '9')) {
      out.append(c);
    } else if (isBetween(c, 'A', 'Z')) {
      out.append((char) (c + 32));
    } else if (c == '&') {
      blank(out);
      out.append("and ");
    } else if (c < 0x80) {
      if (c != '\'') {
        blank(out);
      }
    } else if (c != '’' && c != '‘' && (c < '\u0300' || c > '\u036f')) {
      appendOther(out, c);
    }
  }

  private static boolean isBetween(char c, char first, char last) {
    return c >= first && c <= last;
  }

  private static void appendOther(StringBuilder out, char c) {
    String plain = withoutStroke(c);
    int type = Character.getType(c);
    if (!plain.isEmpty()) {
      out.append(plain);
    } else if (Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK) {
      out.append(c);
    } else {
      blank(out);
    }
  }

  /// Letters that Unicode does not decompose into a base and a mark.
  private static String withoutStroke(char c) {
    return switch (c) {
      case 'ø' -> "o";
      case 'ł' -> "l";
      case 'đ', 'ð' -> "d";
      case 'ß' -> "ss";
      case 'æ' -> "ae";
      case 'œ' -> "oe";
      case 'þ' -> "th";
      case 'ı' -> "i";
      default -> "";
    };
  }

  private static void blank(StringBuilder out) {
    if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
      out.append(' ');
    }
  }

  private static String decomposed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
