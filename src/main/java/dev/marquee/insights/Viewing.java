package dev.marquee.insights;

import dev.marquee.insights.Production.Trend;
import dev.marquee.insights.stat.Estimate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When the titles that pass are watched, and which of them are watched more than before. A title
/// counts once a viewer and day.
///
/// - `evidence`: what tells of it: `watched`, what viewers started or watched; `rated`, what they
///   rated; `sourceRated`, the ratings of viewers in the catalog's sources; or `none`.
/// - `timeZone`: that of all hours and days.
/// - `viewedTitles`: how many titles have views.
/// - `recent`, `before`: the days that trends compare; absent where there are too few views.
/// - `hours`: 0 to 23; `weekdays`: 1, Monday, to 7; both empty without views.
/// - `genres`: the most watched first; `byHour`, `byWeekday`: each of the first of them by each
///   hour and weekday.
/// - `rising`: titles whose share of the views grew for certain, by the lower ends of their
///   intervals; one in twenty of those named is expected to be here by chance.
/// - `leading`: the most watched titles of the recent days, or where these are absent, of all.
public record Viewing(
    String evidence,
    String timeZone,
    long views,
    long viewedTitles,
    @Nullable Window recent,
    @Nullable Window before,
    List<Slot> hours,
    List<Slot> weekdays,
    List<Genre> genres,
    List<Cell> byHour,
    List<Cell> byWeekday,
    List<Riser> rising,
    List<Viewed> leading)
    implements InsightData {

  /// Days such as `2026-03-01`, both inclusive, and the views of the titles that pass.
  public record Window(String from, String to, long views) {}

  /// The views of one hour of the day or one weekday. `top`: what is watched most then, absent
  /// where nothing is.
  public record Slot(int slot, String label, long views, double share, @Nullable Viewed top) {}

  /// A title and its views; `link` leads to its page.
  public record Viewed(String id, String title, long views, String link) {}

  /// The views of titles of a genre, their share of all, and what became of it between the two
  /// windows, absent where there are too few. `link` leads to the titles of the genre that pass.
  public record Genre(
      String value, String label, long views, double share, @Nullable Trend trend, String link) {}

  /// The views of a genre in a slot. `share`: of all views in the slot; `elsewhere`: of those in
  /// the others; `lift`: how many times the one is the other, pulled toward 1 by what chance would
  /// scatter; absent where too little is watched then.
  public record Cell(
      String genre, int slot, long views, double share, double elsewhere, @Nullable Estimate lift) {

    /// Whether it is more than in other slots for certain.
    boolean standsOut() {
      return lift != null && lift.isAbove(1);
    }
  }

  /// A title that is watched more, and the way to its page. `change`: how many times its share
  /// grew, pulled toward 1 by what chance would scatter.
  public record Riser(
      String id, String title, long recent, long before, Estimate change, String link) {}
}
