package dev.marquee.insights.report;

import dev.marquee.insights.CountryGenres;
import dev.marquee.insights.InsightData;
import dev.marquee.insights.Production;
import dev.marquee.insights.Quality;
import dev.marquee.insights.RatingsVotes;
import dev.marquee.insights.Viewing;
import dev.marquee.insights.stat.Estimate;
import dev.marquee.insights.report.Svg.Box;
import java.util.List;

/// The charts of insights, drawn without any library. All their figures stand in tables, too.
final class Charts {
  private static final int WIDTH = 760;
  private static final int LEFT = 150;
  private static final int ROW = 22;
  private static final int MOST_ROWS = 25;

  private Charts() {}

  /// The charts of an insight, none where there is nothing to draw.
  static List<String> of(InsightData data) {
    return switch (data) {
      case RatingsVotes ratings when ratings.cells().isEmpty() -> List.of();
      case RatingsVotes ratings -> List.of(DensityChart.of(ratings));
      case Production production when production.years().isEmpty() -> List.of();
      case Production production -> List.of(YearChart.of(production), trends(production));
      case CountryGenres tastes when tastes.cells().isEmpty() -> List.of();
      case CountryGenres tastes -> List.of(HeatMap.of(tastes));
      case Quality quality -> List.of(filled(quality));
      case Viewing viewing when viewing.views() == 0 -> List.of();
      case Viewing viewing -> ViewingChart.of(viewing);
    };
  }

  private static String filled(Quality data) {
    Svg svg =
        new Svg(
            WIDTH,
            data.fields().size() * ROW + 10,
            "The share of titles that have each field, as bars");
    double full = WIDTH - LEFT - 70.0;
    for (int place = 0; place < data.fields().size(); place++) {
      Quality.Field field = data.fields().get(place);
      double y = place * ROW + 4;
      String tip = field.label() + ": " + Figures.percent(field.share());
      svg.text(LEFT - 8, y + 13, "end", field.label());
      svg.box("rest", new Box(LEFT, y, full, ROW - 6), 1, tip);
      svg.box("bar", new Box(LEFT, y, full * field.share(), ROW - 6), 1, tip);
      svg.text(LEFT + full + 8, y + 13, "start", Figures.percent(field.share()));
    }
    return svg.finished();
  }

  /// How many times the share of each genre grew, on a log scale, with its interval.
  private static String trends(Production data) {
    List<Production.Group> groups =
        data.genres().stream().filter(group -> group.trend() != null).limit(MOST_ROWS).toList();
    Svg svg =
        new Svg(
            WIDTH,
            groups.size() * ROW + 40,
            "How many times the share of each genre grew in ten years, with its 95% interval");
    int bottom = groups.size() * ROW + 6;
    for (double factor : new double[] {0.25, 0.5, 1, 2, 4}) {
      svg.line(factor == 1 ? "axis" : "grid", at(factor), 0, at(factor), bottom);
      svg.text(at(factor), bottom + 16, "middle", factor + " x");
    }
    for (int place = 0; place < groups.size(); place++) {
      Production.Group group = groups.get(place);
      Estimate change = Figures.change(group.trend());
      double y = place * ROW + ROW / 2.0;
      svg.text(LEFT - 8, y + 4, "end", group.label());
      if (change != null) {
        svg.line("range", at(change.low()), y, at(change.high()), y);
        svg.dot(
            Figures.direction(group.trend()),
            at(change.value()),
            y,
            group.label() + ": " + Figures.value(change) + " times, " + Figures.interval(change));
      }
    }
    return svg.finished();
  }

  /// Where a factor of `[1/8, 8]` lies; what is beyond stands at the edge.
  private static double at(double factor) {
    double eighths = Math.clamp(Math.log(factor) / Math.log(8), -1, 1);
    return LEFT + (WIDTH - LEFT - 20) * (eighths + 1) / 2;
  }
}
