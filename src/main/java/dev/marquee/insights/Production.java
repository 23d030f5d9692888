package dev.marquee.insights;

import dev.marquee.insights.stat.Estimate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Films and series over time.
///
/// - `years`: every year with titles, ascending; they and `undated` sum to the titles counted.
/// - `recent`, `before`: the last ten complete years and the ten before them, which trends compare;
///   absent where the catalog has no complete year.
/// - `total`: the trend of all titles. `types`, `genres`, `countries`: the most frequent first.
public record Production(
    List<Year> years,
    Undated undated,
    @Nullable Span recent,
    @Nullable Span before,
    @Nullable Trend total,
    List<Group> types,
    List<Group> genres,
    List<Group> countries)
    implements InsightData {

  /// Years `from..to`, both inclusive.
  public record Span(int from, int to) {}

  /// One year. `complete`: false for the newest years of the catalog, which still fill up.
  public record Year(
      int year, boolean complete, long titles, Count films, Count series, String link) {}

  /// A count and the way to its titles.
  public record Count(long titles, String link) {}

  /// Titles without a year.
  public record Undated(long titles, String link) {}

  /// The titles that share a value. `share`: of the titles counted; `decades`: all of them;
  /// `years`: the two spans and what came after, without years in which the group has no title.
  public record Group(
      String value,
      String label,
      long titles,
      double share,
      String link,
      @Nullable Trend trend,
      List<Period> decades,
      List<Period> years) {}

  /// Titles of a group in some years. `share`: of all titles of those years.
  public record Period(int from, int to, long titles, double share, String link) {}

  /// What became of a group from the ten years before to the recent ten.
  ///
  /// - `recent`, `before`: its titles; `change`: how many times its share grew, or for all titles
  ///   their number.
  /// - `direction`: `rising` or `falling` where the interval says so, `steady` where it lies within
  ///   a quarter of no change, else `unclear`.
  public record Trend(long recent, long before, Estimate change, String direction) {}
}
