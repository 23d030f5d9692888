package dev.marquee.insights.report;

import dev.marquee.insights.Viewing;
import dev.marquee.insights.Viewing.Slot;
import dev.marquee.insights.report.Svg.Box;
import java.util.List;

/// Views by hour of the day and by weekday, as columns.
final class ViewingChart {
  private static final int WIDTH = 760;
  private static final int HEIGHT = 200;
  private static final int LEFT = 60;
  private static final int BOTTOM = 170;
  private static final int TOP = 10;

  private ViewingChart() {}

  static List<String> of(Viewing data) {
    return List.of(
        columns("Views by hour of the day, " + data.timeZone(), data.hours(), 2),
        columns("Views by weekday, " + data.timeZone(), data.weekdays(), 3));
  }

  private static String columns(String label, List<Slot> slots, int letters) {
    Svg svg = new Svg(WIDTH, HEIGHT, label);
    long most = slots.stream().mapToLong(Slot::views).max().orElse(1);
    double step = (WIDTH - LEFT - 10.0) / slots.size();
    double unit = (BOTTOM - TOP) / (double) most;
    for (long count : new long[] {0, most}) {
      double y = BOTTOM - count * unit;
      svg.line("grid", LEFT, y, WIDTH - 10, y);
      svg.text(LEFT - 8, y + 4, "end", Figures.count(count));
    }
    for (int at = 0; at < slots.size(); at++) {
      Slot slot = slots.get(at);
      double x = LEFT + at * step;
      Box box = new Box(x, BOTTOM - slot.views() * unit, step - 2, slot.views() * unit);
      String tip =
          slot.label()
              + ": "
              + Figures.count(slot.views())
              + " views, "
              + Figures.percent(slot.share());
      svg.box("bar", box, 1, tip);
      svg.text(x + step / 2 - 1, BOTTOM + 18, "middle", slot.label().substring(0, letters));
    }
    return svg.finished();
  }
}
