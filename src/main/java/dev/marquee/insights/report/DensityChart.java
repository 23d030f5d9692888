package dev.marquee.insights.report;

import dev.marquee.insights.RatingsVotes;
import dev.marquee.insights.report.Svg.Box;

/// Titles by votes, on a log scale to the right, and rating upward; the darker the more, with the
/// usual rating as a line.
final class DensityChart {
  private static final int WIDTH = 760;
  private static final int HEIGHT = 380;
  private static final int LEFT = 40;
  private static final int BOTTOM = 330;
  private static final double POINT = 32;

  private final RatingsVotes data;
  private final double scale;

  private DensityChart(RatingsVotes data) {
    this.data = data;
    long most = data.cells().stream().mapToLong(RatingsVotes.Cell::votesTo).max().orElse(1);
    this.scale = (WIDTH - LEFT - 10) / Math.log10(most + 1.0);
  }

  static String of(RatingsVotes data) {
    return new DensityChart(data).draw();
  }

  private String draw() {
    Svg svg =
        new Svg(WIDTH, HEIGHT, "How many titles have such a rating and so many votes, as a map");
    for (int rating = 0; rating <= 10; rating += 2) {
      svg.line("grid", LEFT, y(rating), WIDTH - 10, y(rating));
      svg.text(LEFT - 8, y(rating) + 4, "end", Integer.toString(rating));
    }
    double densest = Math.log1p((double) largest());
    for (RatingsVotes.Cell cell : data.cells()) {
      double x = x(cell.votesFrom());
      Box box =
          new Box(
              x,
              y(cell.ratingTo()),
              x(cell.votesTo() + 1) - x,
              y(cell.ratingFrom()) - y(cell.ratingTo()));
      svg.box("bar", box, Math.log1p((double) cell.titles()) / densest, tip(cell));
    }
    for (long votes = 1; x(votes) <= WIDTH - 30; votes *= 10) {
      svg.text(x(votes), BOTTOM + 20, "middle", Figures.count(votes));
    }
    svg.text(WIDTH - 10, BOTTOM + 40, "end", "votes");
    usual(svg);
    return svg.finished();
  }

  private void usual(Svg svg) {
    RatingsVotes.Expected before = null;
    for (RatingsVotes.Expected usual : data.expected()) {
      if (before != null) {
        svg.line("usual", middle(before), y(before.rating()), middle(usual), y(usual.rating()));
      }
      before = usual;
    }
  }

  private double middle(RatingsVotes.Expected usual) {
    return (x(usual.votesFrom()) + x(usual.votesTo() + 1)) / 2;
  }

  private long largest() {
    return data.cells().stream().mapToLong(RatingsVotes.Cell::titles).max().orElse(1);
  }

  private static String tip(RatingsVotes.Cell cell) {
    return Figures.count(cell.titles())
        + " with a rating from "
        + cell.ratingFrom()
        + " to "
        + cell.ratingTo()
        + " and "
        + Figures.span(cell.votesFrom(), cell.votesTo())
        + " votes";
  }

  private double x(long votes) {
    return LEFT + scale * Math.log10((double) votes);
  }

  private static double y(double rating) {
    return BOTTOM - rating * POINT;
  }
}
