package dev.marquee.ingest.clean;

import dev.marquee.ingest.tally.Mended;
import dev.marquee.ingest.tally.Repair;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;

/// Text as it should have been typed: no blanks of any kind around it, single plain blanks within,
/// no control or invisible characters, accents composed (NFC).
///
/// Zero-width joiners stay inside a word, where Persian, Hindi and emoji need them, and go at its
/// ends.
public final class Text {
  private Text() {}

  /// The cleaned text; the same object when there is nothing to clean.
  public static String clean(String text) {
    if (isClean(text)) {
      return text;
    }
    String cleaned = cleaned(text);
    return cleaned.equals(text) ? text : cleaned;
  }

  /// What [#clean] mended in a text, told from the text before.
  public static Set<Repair> repairs(String before) {
    Set<Repair> repairs = EnumSet.noneOf(Repair.class);
    int length = before.length();
    if (length > 0 && (isEdge(before.charAt(0)) || isEdge(before.charAt(length - 1)))) {
      repairs.add(Repair.OUTER_BLANKS);
    }
    boolean inside = false;
    boolean oddBlanks = false;
    boolean afterBlank = false;
    for (int i = 0; i < length; i++) {
      char c = before.charAt(i);
      if (isBlank(c)) {
        oddBlanks |= c != ' ' || afterBlank;
        afterBlank = true;
      } else if (c == Mended.MARK) {
        repairs.add(Repair.ENCODING);
      } else if (isDropped(before, i)) {
        repairs.add(isInvisible(c) ? Repair.INVISIBLE_CHARACTERS : Repair.CONTROL_CHARACTERS);
      } else {
        if (inside && oddBlanks) {
          repairs.add(Repair.INNER_BLANKS);
        }
        inside = true;
        oddBlanks = false;
        afterBlank = false;
      }
    }
    if (!Normalizer.isNormalized(before, Normalizer.Form.NFC)) {
      repairs.add(Repair.COMPOSED_LETTERS);
    }
    return repairs;
  }

  private static boolean isClean(String text) {
    int length = text.length();
    char previous = ' ';
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      // Everything from U+0300 on may need composing, and NBSP, soft hyphen and C1 lie below.
      boolean suspicious = c < ' ' || (c >= 0x7f && (c <= 0xad || c >= 0x300));
      if (suspicious || (c == ' ' && previous == ' ')) {
        return false;
      }
      previous = c;
    }
    return length == 0 || previous != ' ';
  }

  private static String cleaned(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isBlank(c)) {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
          out.append(' ');
        }
      } else if (!isDropped(text, i)) {
        out.append(c);
      }
    }
    String trimmed = trimmed(out);
    return Normalizer.isNormalized(trimmed, Normalizer.Form.NFC)
        ? trimmed
        : Normalizer.normalize(trimmed, Normalizer.Form.NFC);
  }

  private static String trimmed(StringBuilder text) {
    int start = 0;
    int end = text.length();
    while (start < end && isEdge(text.charAt(start))) {
      start++;
    }
    while (end > start && isEdge(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isDropped(String text, int i) {
    char c = text.charAt(i);
    return Character.isISOControl(c) || c == Mended.MARK || isInvisible(c) || isLone(text, i);
  }

  /// Whether half of a surrogate pair stands here without the other half.
  private static boolean isLone(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }

  private static boolean isEdge(char c) {
    return isBlank(c) || c == '\u200c' || c == '\u200d';
  }

  /// Blanks that separate words: those of Unicode, tabs and line ends.
  private static boolean isBlank(char c) {
    return c == ' '
        || (c >= '\t' && c <= '\r')
        || c == '\u0085'
        || (c >= '\u00a0' && Character.isSpaceChar(c));
  }

  /// Characters of no width that say nothing: soft hyphens, zero-width spaces, marks of direction
  /// and byte order.
  private static boolean isInvisible(char c) {
    return c == '\u00ad'
        || c == '\u200b'
        || c == '\u200e'
        || c == '\u200f'
        || (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2060' && c <= '\u206f')
        || c == '\ufeff';
  }
}
