package dev.marquee.cluster;

import java.util.BitSet;

/// Something that rows can have in common and that people have a word for.
///
/// - `kind`: what sort of value it is, such as `genre`; `value`: the value itself, such as
///   `Romance`.
/// - `word`: the form used in a label, such as `romantic` (adjectives), `series` (the noun) or
///   `about high school` (a tail).
/// - `rows`: the rows that have it.
public record Trait(Role role, String kind, String value, String word, BitSet rows) {

  /// The place of the word in a label: `ERA ORIGIN GENRE NOUN PERIOD TOPIC`, as in "1990s Korean
  /// romantic series about school". A period ("before 1990") serves labels alone, where no era
  /// does: it overlaps with eras and with other periods.
  public enum Role {
    ERA,
    ORIGIN,
    GENRE,
    NOUN,
    PERIOD,
    TOPIC
  }
}
