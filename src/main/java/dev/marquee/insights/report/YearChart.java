package dev.marquee.insights.report;

import dev.marquee.insights.Production;
import dev.marquee.insights.report.Svg.Box;

/// Films and series year by year, as bars on top of each other; paler where a year is not complete.
final class YearChart {
  private static final int WIDTH = 760;
  private static final int HEIGHT = 300;
  private static final int LEFT = 60;
  private static final int BOTTOM = 260;
  private static final int TOP = 10;
  private static final int LABELS = 8;

  private final Production data;
  private final int first;
  private final double step;
  private final double unit;

  private YearChart(Production data) {
    this.data = data;
    this.first = data.years().getFirst().year();
    int last = data.years().getLast().year();
    this.step = (WIDTH - LEFT - 10.0) / (last - first + 1);
    long most = data.years().stream().mapToLong(Production.Year::titles).max().orElse(1);
    this.unit = (BOTTOM - TOP) / (double) most;
  }

  static String of(Production data) {
    return new YearChart(data).draw();
  }

  private String draw() {
    Svg svg = new Svg(WIDTH, HEIGHT, "Films and series that came out each year, as bars");
    long most = Math.round((BOTTOM - TOP) / unit);
    for (long count : new long[] {0, most / 2, most}) {
      svg.line("grid", LEFT, BOTTOM - count * unit, WIDTH - 10, BOTTOM - count * unit);
      svg.text(LEFT - 8, BOTTOM - count * unit + 4, "end", Figures.count(count));
    }
    data.years().forEach(year -> bars(svg, year));
    labels(svg);
    return svg.finished();
  }

  private void bars(Svg svg, Production.Year year) {
    double x = LEFT + (year.year() - first) * step;
    double width = Math.max(0.5, step - 1);
    double films = year.films().titles() * unit;
    double series = year.series().titles() * unit;
    double opacity = year.complete() ? 1 : 0.5;
    String tip =
        year.year()
            + ": "
            + Figures.count(year.films().titles())
            + " films, "
            + Figures.count(year.series().titles())
            + " series"
            + (year.complete() ? "" : ", not complete yet");
    svg.box("bar", new Box(x, BOTTOM - films, width, films), opacity, tip);
    svg.box("second", new Box(x, BOTTOM - films - series, width, series), opacity, tip);
  }

  private void labels(Svg svg) {
    int last = data.years().getLast().year();
    int apart = Math.max(1, (int) Math.ceil((last - first + 1) / (double) LABELS));
    for (int year = first; year <= last; year += apart) {
      svg.text(LEFT + (year - first + 0.5) * step, BOTTOM + 18, "middle", Integer.toString(year));
    }
    svg.box("bar", new Box(LEFT, HEIGHT - 14, 10, 10), 1, "films");
    svg.text(LEFT + 16, HEIGHT - 5, "start", "films");
    svg.box("second", new Box(LEFT + 70, HEIGHT - 14, 10, 10), 1, "series");
    svg.text(LEFT + 86, HEIGHT - 5, "start", "series");
  }
}
