package dev.marquee.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The parts of a [Title] that lists show, its texts as they are stored: read without the rest and
/// without decoding, since most of them go out as they came.
///
/// - `title`, `originalTitle`: its names; `genres`, `countries`: the values, not the sources'
///   words.
public record Outline(
    Utf8 id,
    TitleType type,
    Utf8 title,
    @Nullable Utf8 originalTitle,
    Years years,
    List<Utf8> genres,
    List<Utf8> countries,
    List<Utf8> directors,
    @Nullable Length length,
    @Nullable Utf8 certificate,
    @Nullable Rating rating,
    @Nullable Utf8 synopsis) {

  /// The running time of a film where it is known.
  public @Nullable Integer minutes() {
    return length instanceof Length.Minutes(int count) ? count : null;
  }

  /// The number of seasons of a series where it is known.
  public @Nullable Integer seasons() {
    return length instanceof Length.Seasons(int count) ? count : null;
  }
}
