package dev.marquee.audience;

import dev.marquee.catalog.Interactions;
import java.util.Locale;

/// How much viewers have told.
///
/// - `interactions`: all ratings; `likes`: those of [#LIKED] or more.
/// - `viewers`: those who rated at least two of the `titles`, which at least [#FEWEST_VIEWERS]
///   viewers rated.
public record AudienceCounts(int interactions, int likes, int viewers, int titles) {
  /// The lowest rating, of 10, that is a like: four stars of five.
  public static final float LIKED = 8;

  /// A title that fewer viewers rated is described by its content instead.
  public static final int FEWEST_VIEWERS = 3;

  private static final int ENOUGH_INTERACTIONS = 1000;
  private static final int ENOUGH_VIEWERS = 50;
  private static final int ENOUGH_TITLES = 20;

  static AudienceCounts of(Interactions interactions, RatingMatrix ratings) {
    int likes = 0;
    for (int i = 0; i < interactions.size(); i++) {
      likes += interactions.rating(i) >= LIKED ? 1 : 0;
    }
    return new AudienceCounts(interactions.size(), likes, ratings.viewers(), ratings.titles());
  }

  /// Whether that is enough to learn from: [#need].
  public boolean isEnough() {
    return interactions >= ENOUGH_INTERACTIONS
        && viewers >= ENOUGH_VIEWERS
        && titles >= ENOUGH_TITLES;
  }

  /// What is needed, in words.
  public static String need() {
    return String.format(
        Locale.ROOT,
        "%,d ratings, by %d viewers with two or more, of %d titles with %d viewers or more",
        ENOUGH_INTERACTIONS,
        ENOUGH_VIEWERS,
        ENOUGH_TITLES,
        FEWEST_VIEWERS);
  }
}
