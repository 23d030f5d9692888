package dev.marquee.insights.report;

import dev.marquee.insights.CountryGenres;
import dev.marquee.insights.CountryGenres.Cell;
import dev.marquee.insights.CountryGenres.Value;
import dev.marquee.insights.report.Svg.Box;
import java.util.List;

/// Countries by genres: warm where a country makes more than the rest of the world, cool where it
/// makes less, empty where the interval leaves that open.
final class HeatMap {
  private static final int LEFT = 130;
  private static final int TOP = 120;
  private static final int ROW = 20;
  private static final int COLUMN = 26;

  /// The lift that has the full color.
  private static final double FULL = Math.log(8);

  private static final double LEAST = 0.15;

  private HeatMap() {}

  static String of(CountryGenres data) {
    int width = LEFT + data.genres().size() * COLUMN + 70;
    Svg svg =
        new Svg(
            width,
            TOP + data.countries().size() * ROW + 10,
            "Which genres countries make more or less than the rest of the world, as a map of colors");
    for (int column = 0; column < data.genres().size(); column++) {
      svg.slanted(LEFT + column * COLUMN + 14.0, TOP - 8, data.genres().get(column).label());
    }
    for (int row = 0; row < data.countries().size(); row++) {
      Value country = data.countries().get(row);
      svg.text(LEFT - 8, TOP + row * ROW + 14, "end", country.label());
      int from = row * data.genres().size();
      row(svg, row, country, data.cells().subList(from, from + data.genres().size()));
    }
    return svg.finished();
  }

  private static void row(Svg svg, int row, Value country, List<Cell> cells) {
    for (int column = 0; column < cells.size(); column++) {
      Cell cell = cells.get(column);
      Box box = new Box(LEFT + column * COLUMN, TOP + row * ROW, COLUMN - 2, ROW - 2);
      String tip =
          country.label()
              + ", "
              + cell.genre()
              + ": "
              + Figures.count(cell.titles())
              + " titles, lift "
              + Figures.value(cell.lift())
              + " ("
              + Figures.interval(cell.lift())
              + ")";
      boolean isCertain = cell.lift().isAbove(1) || cell.lift().isBelow(1);
      double strength = Math.min(1, Math.abs(Math.log(cell.lift().value())) / FULL);
      String style = !isCertain ? "rest" : cell.lift().isAbove(1) ? "warm" : "cool";
      svg.box(style, box, isCertain ? Math.max(LEAST, strength) : 1, tip);
    }
  }
}
