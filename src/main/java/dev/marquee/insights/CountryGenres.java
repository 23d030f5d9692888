package dev.marquee.insights;

import dev.marquee.insights.stat.Estimate;
import java.util.List;

/// Which genres countries make more than the rest of the world does, and which countries work
/// together. A filter on countries or genres chooses rows and columns here and not titles: the
/// world that they are compared with stays whole.
///
/// - `countries`, `genres`: the rows and columns of the matrix, the most frequent first; those with
///   too few titles to tell are left out.
/// - `cells`: row by row, one for each genre; `distinctive`: the cells whose whole interval lies
///   above 1, the most certain first.
/// - `pairs`: countries that make titles together, the most certain first.
public record CountryGenres(
    List<Value> countries,
    List<Value> genres,
    List<Cell> cells,
    List<Cell> distinctive,
    Coproductions coproductions,
    List<Pair> pairs)
    implements InsightData {

  /// A country or a genre and its titles.
  public record Value(String value, String label, long titles, String link) {}

  /// Titles of a genre by a country.
  ///
  /// - `share`: of the country's titles; `elsewhere`: the share of the genre in all other titles.
  /// - `lift`: how many times the one is the other, pulled toward 1 by what chance would scatter.
  public record Cell(
      String country,
      String genre,
      long titles,
      double share,
      double elsewhere,
      Estimate lift,
      String link) {}

  /// Titles made by two or more countries.
  public record Coproductions(long titles, double share) {}

  /// Titles that two countries made together. `lift`: how many times as often as two countries
  /// would meet by chance in a co-production, pulled toward 1 as above.
  public record Pair(
      String first,
      String second,
      String firstLabel,
      String secondLabel,
      long titles,
      Estimate lift,
      String link) {}
}
