package dev.marquee.audience.model;

import java.util.Arrays;

/// A method that takes part in the blend, and what its share of a score is called.
public enum Member {
  /// [Popularity#plain].
  POPULAR(Part.POPULAR),
  /// [Popularity#decayed] with the half-life chosen.
  RECENT(Part.POPULAR),
  /// [Popularity#decayed] with a quarter of it: what is rising just now.
  RISING(Part.POPULAR),
  /// [ItemNeighbors].
  ITEM_NEIGHBORS(Part.COWATCHED),
  /// [ViewerNeighbors].
  VIEWER_NEIGHBORS(Part.COWATCHED),
  /// [Walk] as RP3beta.
  WALK(Part.COWATCHED),
  /// [Walk] as strongly regularized EASE.
  CAUTIOUS_WALK(Part.COWATCHED),
  /// [Ease] without dropout, busy viewers counting less.
  EASE(Part.COWATCHED),
  /// [Ease] with dropout.
  EDLAE(Part.COWATCHED),
  /// [ImplicitFactors].
  FACTORS(Part.COWATCHED),
  /// [Ease] with dropout over a profile that fades with age.
  LATE_EDLAE(Part.COWATCHED),
  /// [ItemNeighbors] over a profile that fades with age.
  LATE_NEIGHBORS(Part.COWATCHED),
  /// [Transitions] over a profile that fades fast.
  TRANSITIONS(Part.COWATCHED),
  /// [BlockTaste].
  CONTENT(Part.CONTENT),
  /// [ContentFactors].
  CONTENT_FACTORS(Part.CONTENT),
  /// [ContentRidge], for titles that nobody liked yet.
  CONTENT_RIDGE(Part.CONTENT),
  /// [LikeMinded].
  LIKE_MINDED(Part.POPULAR),
  /// [GenreTaste].
  GENRE_TASTE(Part.POPULAR),
  /// How well a title fits what the viewer said.
  STATED(Part.CONTENT);

  private final Part part;

  /// What a share of a score comes from.
  public enum Part {
    /// Viewers who liked the same.
    COWATCHED,
    /// What titles tell of themselves.
    CONTENT,
    /// What viewers like in general.
    POPULAR;

    /// Its place in arrays by part.
    int place() {
      return Arrays.asList(values()).indexOf(this);
    }
  }

  Member(Part part) {
    this.part = part;
  }

  /// What its share of a score comes from.
  public Part part() {
    return part;
  }

  /// Its place in arrays by member.
  int place() {
    return Arrays.asList(values()).indexOf(this);
  }

  /// Whether it only ranks titles that nobody liked yet.
  boolean isOfFresh() {
    return this == CONTENT_RIDGE;
  }

  /// Whether it works on what the viewer said rather than did.
  boolean isOfTaste() {
    return this == LIKE_MINDED || this == GENRE_TASTE || this == STATED;
  }
}
