package dev.marquee.insights;

import dev.marquee.insights.stat.Estimate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The relation of ratings and votes among the titles that have both.
///
/// - `rated`: how many have both; `correlation`: Spearman's, null where there are too few.
/// - `cells`: how many titles lie where; only cells with titles. Votes are in quarters of a power
///   of ten ([VoteBins]), ratings in halves; the cells sum to `rated`.
/// - `expected`: what is usual at such votes, by ascending votes.
/// - `types`, `genres`, `countries`: the correlation within each, where there are enough titles.
/// - `outliers`: the titles that are farthest from what is usual at their votes.
public record RatingsVotes(
    Count rated,
    @Nullable Estimate correlation,
    List<Cell> cells,
    List<Expected> expected,
    List<Group> types,
    List<Group> genres,
    List<Group> countries,
    List<Outlier> outliers)
    implements InsightData {

  /// A count and the way to its titles.
  public record Count(long titles, String link) {}

  /// Titles with `votesFrom..votesTo` votes, both inclusive, and a rating from `ratingFrom` up to
  /// `ratingTo`, which itself belongs to the next cell, but for the rating 10.
  public record Cell(
      long votesFrom, long votesTo, double ratingFrom, double ratingTo, long titles, String link) {}

  /// The median rating of titles with so many votes, and how far ratings lie from it: 1.4826 times
  /// the median distance, as a standard deviation.
  public record Expected(
      long votesFrom, long votesTo, double rating, double spread, long titles, String link) {}

  /// The titles that share a value.
  public record Group(String value, String label, long titles, Estimate correlation, String link) {}

  /// A title and how many spreads its rating lies above (or below) the expected one.
  public record Outlier(
      String id,
      String title,
      String type,
      @Nullable Integer year,
      double rating,
      long votes,
      double expected,
      double spreads) {}
}
