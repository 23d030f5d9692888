package dev.marquee.ingest.dialect;

import dev.marquee.ingest.clean.Dates;
import dev.marquee.ingest.clean.Numbers;
import dev.marquee.ingest.tally.FileTally;
import dev.marquee.ingest.tally.Repair;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Numbers from clean text: what is none, or lies out of its range, is dropped and noted.
final class NumberCells {
  /// Louis Le Prince's and Muybridge's pictures are of the years after this; nothing is older.
  static final int FIRST_YEAR = 1870;

  private static final int CENTURY = 100;
  private static final int MOST_MINUTES = 10_000;
  private static final int MOST_SEASONS = 500;
  private static final double BEST_RATING = 10;

  private final FileTally tally;
  private final int lastYear;

  /// `lastYear` is the latest year that a title may bear, an announced one where the source has
  /// such.
  NumberCells(FileTally tally, int lastYear) {
    this.tally = tally;
    this.lastYear = lastYear;
  }

  /// Whether a clean text reads like the length of a title.
  static boolean isLength(String text) {
    if (text.isEmpty() || text.charAt(0) < '0' || text.charAt(0) > '9') {
      return false;
    }
    return text.endsWith(" min") || text.endsWith(" Season") || text.endsWith(" Seasons");
  }

  /// A plausible year, alone or in a date; 0 is a placeholder. A date too late is taken to be one
  /// of two digits that was expanded wrongly, `Nov 21 2046` for 1946.
  @Nullable Integer year(String column, String text) {
    OptionalInt dated = Dates.year(text);
    if (dated.isPresent()
        && dated.getAsInt() > lastYear
        && dated.getAsInt() - CENTURY <= lastYear) {
      int meant = dated.getAsInt() - CENTURY;
      tally.note(Repair.CENTURY, column, text, Integer.toString(meant));
      return meant;
    }
    OptionalLong year = dated.isPresent() ? OptionalLong.of(dated.getAsInt()) : whole(column, text);
    if (year.isPresent() && year.getAsLong() == 0) {
      tally.note(Repair.PLACEHOLDER, column, text, "");
      return null;
    }
    return inRange(column, text, year, FIRST_YEAR, lastYear);
  }

  /// The running time in minutes; 0 is a placeholder.
  @Nullable Integer minutes(String column, String text) {
    return count(column, text, MOST_MINUTES);
  }

  /// The number of seasons; 0 is a placeholder.
  @Nullable Integer seasons(String column, String text) {
    return count(column, text, MOST_SEASONS);
  }

  /// A rating within 0..10.
  @Nullable Double rating(String column, String text) {
    OptionalDouble value = Numbers.decimal(text);
    if (value.isEmpty()) {
      tally.note(Repair.NOT_A_NUMBER, column, text, "");
      return null;
    }
    if (value.getAsDouble() < 0 || value.getAsDouble() > BEST_RATING) {
      tally.note(Repair.OUT_OF_RANGE, column, text, "");
      return null;
    }
    return value.getAsDouble();
  }

  /// A number of votes, 0 when it is unusable.
  long votes(String column, String text) {
    OptionalLong value = whole(column, text);
    if (value.isPresent() && value.getAsLong() < 0) {
      tally.note(Repair.OUT_OF_RANGE, column, text, "");
      return 0;
    }
    return value.orElse(0);
  }

  private @Nullable Integer count(String column, String text, int most) {
    int blank = text.indexOf(' ');
    OptionalLong value = blank > 0 ? Numbers.whole(text.substring(0, blank)) : Numbers.whole(text);
    if (value.isPresent() && value.getAsLong() == 0) {
      tally.note(Repair.PLACEHOLDER, column, text, "");
      return null;
    }
    if (value.isPresent() && blank < 0) {
      noteSpelling(column, text, value.getAsLong());
    } else if (value.isEmpty()) {
      tally.note(Repair.NOT_A_NUMBER, column, text, "");
    }
    return inRange(column, text, value, 1, most);
  }

  private OptionalLong whole(String column, String text) {
    OptionalLong value = Numbers.whole(text);
    if (value.isEmpty()) {
      tally.note(Repair.NOT_A_NUMBER, column, text, "");
    } else {
      noteSpelling(column, text, value.getAsLong());
    }
    return value;
  }

  private void noteSpelling(String column, String text, long value) {
    if (text.indexOf('.') >= 0) {
      tally.note(Repair.DECIMAL_INTEGER, column, text, Long.toString(value));
    } else if (text.indexOf(',') >= 0) {
      tally.note(Repair.GROUPED_INTEGER, column, text, Long.toString(value));
    }
  }

  private @Nullable Integer inRange(
      String column, String text, OptionalLong value, int least, int most) {
    if (value.isEmpty()) {
      return null;
    }
    if (value.getAsLong() < least || value.getAsLong() > most) {
      tally.note(Repair.OUT_OF_RANGE, column, text, "");
      return null;
    }
    return (int) value.getAsLong();
  }
}
