package dev.marquee.insights;

import dev.marquee.catalog.Title;
import dev.marquee.catalog.TitleId;
import dev.marquee.search.Columns;
import dev.marquee.search.Derived;
import dev.marquee.search.Entry;
import dev.marquee.search.NumberColumn;
import dev.marquee.search.Selection;
import dev.marquee.search.SourceRows;
import dev.marquee.search.TimedRatings;
import dev.marquee.search.TitleField;
import dev.marquee.search.ValueColumn;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// All of some titles, every one of which passes, with a source that lost a row.
public record ListedTitles(List<Entry> entries, TimedRatings ratings, Derived derived)
    implements Selection {

  /// Titles that nobody rated.
  public ListedTitles(List<Entry> entries) {
    this(entries, TimedRatings.NONE, new Derived());
  }

  /// The same titles, of which some pass.
  Selection passing(IntPredicate passes) {
    return (Selection)
        Proxy.newProxyInstance(
            ListedTitles.class.getClassLoader(),
            new Class<?>[] {Selection.class},
            (_, method, arguments) ->
                switch (method.getName()) {
                  case "size" -> (int) places().filter(passes).count();
                  case "next" -> first((int) arguments[0], passes);
                  case "nextLeftOut" -> first((int) arguments[0], passes.negate());
                  default -> method.invoke(this, arguments);
                });
  }

  private int first(int from, IntPredicate wanted) {
    return places().filter(place -> place >= from).filter(wanted).findFirst().orElse(END);
  }

  private IntStream places() {
    return IntStream.range(0, entries.size());
  }

  @Override
  public OptionalInt placeOf(TitleId id) {
    return IntStream.range(0, entries.size())
        .filter(place -> entries.get(place).title().id().equals(id))
        .findFirst();
  }

  @Override
  public Columns columns() {
    return new Columns(
        entries.size(),
        values(title -> List.of(title.type().label())),
        values(title -> title.genres().values()),
        values(title -> title.countries().values()),
        numbers(title -> title.year() == null ? Double.NaN : title.year()),
        numbers(title -> title.rating() == null ? Double.NaN : title.rating().mean()),
        numbers(title -> title.votes() == 0 ? Double.NaN : title.votes()));
  }

  private ValueColumn values(Function<Title, List<String>> of) {
    List<String> values =
        entries.stream()
            .flatMap(entry -> of.apply(entry.title()).stream())
            .distinct()
            .sorted()
            .toList();
    ValueColumn.Builder column = new ValueColumn.Builder(values, entries.size());
    for (Entry entry : entries) {
      of.apply(entry.title()).forEach(value -> column.add(values.indexOf(value)));
      column.endTitle();
    }
    return column.build();
  }

  private NumberColumn numbers(ToDoubleFunction<Title> of) {
    return NumberColumn.of(
        entries.stream().mapToDouble(entry -> of.applyAsDouble(entry.title())).toArray());
  }

  @Override
  public int size() {
    return entries.size();
  }

  @Override
  public int next(int place) {
    return place < entries.size() ? place : END;
  }

  @Override
  public int nextLeftOut(int place) {
    return END;
  }

  @Override
  public int filled(TitleField field) {
    return (int)
        entries.stream()
            .map(Entry::title)
            .filter(title ->
                switch (field) {
                  case YEAR -> title.year() != null;
                  case GENRE -> !title.genres().values().isEmpty();
                  case COUNTRY -> !title.countries().values().isEmpty();
                  case RATING -> title.rating() != null;
                  case VOTES -> title.votes() > 0;
                  case SYNOPSIS -> title.synopsis() != null;
                  default -> false;
                })
            .count();
  }

  @Override
  public Entry entry(int place) {
    return entries.get(place);
  }

  @Override
  public List<SourceRows> sources() {
    return List.of(
        new SourceRows(
            "demo",
            "streaming catalog",
            7,
            6,
            1,
            List.of(new SourceRows.Tally("trimmed", "blanks around a value removed", 2)),
            List.of(new SourceRows.Tally("missing-title", "no title", 1)),
            List.of(new SourceRows.Field("year", 5, 1, 0))));
  }
}
