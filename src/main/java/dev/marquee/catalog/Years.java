package dev.marquee.catalog;

import org.jspecify.annotations.Nullable;

/// When a title came out (`first`) and, for a series that is over, when it ended (`last`, not
/// before `first`).
public record Years(@Nullable Integer first, @Nullable Integer last) {

  /// For titles whose year nobody wrote down.
  public static final Years UNKNOWN = new Years(null, null);

  public Years {
    if (last != null && (first == null || last < first)) {
      throw new IllegalArgumentException("ends in " + last + " before it starts in " + first);
    }
  }

  /// A title of one year.
  public static Years of(int year) {
    return new Years(year, null);
  }
}
