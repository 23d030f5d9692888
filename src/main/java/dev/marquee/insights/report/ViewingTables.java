package dev.marquee.insights.report;

import dev.marquee.insights.Viewing;
import java.util.List;

/// What is watched when, and what rises, as tables.
final class ViewingTables {
  private ViewingTables() {}

  static List<Table> of(Viewing data) {
    return List.of(
        rising(data),
        genres(data),
        slots("By hour of the day, " + data.timeZone(), "Hour", data.hours()),
        slots("By weekday, " + data.timeZone(), "Day", data.weekdays()),
        leading(data),
        cells("Genres by hour of the day, " + data.timeZone(), "Hour", data.hours(), data.byHour()),
        cells("Genres by weekday, " + data.timeZone(), "Day", data.weekdays(), data.byWeekday()));
  }

  private static Table rising(Viewing data) {
    Table.Builder table =
        Table.named(
            "Watched more than before",
            "Title",
            "#Views",
            "#Before",
            "#Change of share",
            "95% interval");
    for (Viewing.Riser title : data.rising()) {
      table
          .cell(title.title(), title.link())
          .cell(Figures.count(title.recent()))
          .cell(Figures.count(title.before()))
          .cell(Figures.value(title.change()))
          .cell(Figures.interval(title.change()));
    }
    return table.build();
  }

  private static Table genres(Viewing data) {
    Table.Builder table =
        Table.named(
            "Genres, and how their share of the views changed",
            "Genre",
            "#Views",
            "#Share",
            "#Change",
            "95% interval",
            "Direction");
    for (Viewing.Genre genre : data.genres()) {
      table
          .cell(genre.label(), genre.link())
          .cell(Figures.count(genre.views()))
          .cell(Figures.percent(genre.share()))
          .cell(Figures.value(Figures.change(genre.trend())))
          .cell(Figures.interval(Figures.change(genre.trend())))
          .cell(Figures.direction(genre.trend()));
    }
    return table.build();
  }

  private static Table slots(String caption, String name, List<Viewing.Slot> slots) {
    Table.Builder table =
        Table.named(caption, name, "#Views", "#Share", "Most watched then", "#Its views");
    for (Viewing.Slot slot : slots) {
      table
          .cell(slot.label())
          .cell(Figures.count(slot.views()))
          .cell(Figures.percent(slot.share()));
      Viewing.Viewed top = slot.top();
      if (top == null) {
        table.cell("-").cell("-");
      } else {
        table.cell(top.title(), top.link()).cell(Figures.count(top.views()));
      }
    }
    return table.build();
  }

  private static Table leading(Viewing data) {
    Viewing.Window recent = data.recent();
    Table.Builder table =
        Table.named(
            recent == null
                ? "Watched most"
                : "Watched most from " + recent.from() + " to " + recent.to(),
            "Title",
            "#Views");
    data.leading()
        .forEach(
            title -> table.cell(title.title(), title.link()).cell(Figures.count(title.views())));
    return table.build();
  }

  private static Table cells(
      String caption, String name, List<Viewing.Slot> slots, List<Viewing.Cell> cells) {
    Table.Builder table =
        Table.named(
            caption, "Genre", name, "#Views", "#Share", "#Otherwise", "#Lift", "95% interval");
    for (int at = 0; at < cells.size(); at++) {
      Viewing.Cell cell = cells.get(at);
      table
          .cell(cell.genre())
          .cell(slots.get(at % slots.size()).label())
          .cell(Figures.count(cell.views()))
          .cell(Figures.percent(cell.share()))
          .cell(Figures.percent(cell.elsewhere()))
          .cell(Figures.value(cell.lift()))
          .cell(Figures.interval(cell.lift()));
    }
    return table.build();
  }
}
