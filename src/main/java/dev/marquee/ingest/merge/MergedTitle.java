package dev.marquee.ingest.merge;

import dev.marquee.catalog.Credits;
import dev.marquee.catalog.Labels;
import dev.marquee.catalog.Length;
import dev.marquee.catalog.Names;
import dev.marquee.catalog.Rating;
import dev.marquee.catalog.Title;
import dev.marquee.catalog.TitleId;
import dev.marquee.catalog.TitleType;
import dev.marquee.catalog.Years;
import dev.marquee.ingest.clean.Folding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One title out of the rows of one work, field by field in the order of trust ([Standing]).
///
/// - One value: that of the most trusted row which has one.
/// - Lists (genres, countries, languages, people, keywords, offers): all rows' values, those of the
///   most trusted row first, none twice; people are compared without accents and case.
/// - Names: the titles that are not shown become alternatives, unless they differ in spelling only.
/// - Rating: the mean over all figures, weighted by votes; of several snapshots of one figure the
///   one with most votes.
final class MergedTitle {
  private final List<TitleRow> rows;

  private MergedTitle(List<TitleRow> rows) {
    this.rows = rows;
  }

  /// The title of rows in their canonical order, without the ids that others keep.
  static Title of(List<TitleRow> rows, Set<TitleId> lost) {
    if (rows.size() == 1 && lost.isEmpty()) {
      return rows.getFirst().title();
    }
    SortedSet<TitleId> ids = ids(rows);
    SortedSet<TitleId> kept = new TreeSet<>(ids);
    kept.removeAll(lost);
    if (kept.isEmpty()) {
      // Another title owns its only id; the line tells the two apart for as long as the file stays.
      kept.add(new TitleId(ids.first().value() + '-' + rows.getFirst().line()));
    }
    return new MergedTitle(rows).title(best(kept), kept);
  }

  /// The title of rows in their canonical order under an id that is given; it answers to all their
  /// ids as well.
  static Title under(TitleId id, List<TitleRow> rows) {
    return new MergedTitle(rows).title(id, ids(rows));
  }

  /// The type that the most trusted row tells.
  static TitleType type(List<TitleRow> rows) {
    return rows.stream()
        .min(Comparator.comparingInt(row -> row.origin().standing().type()))
        .orElseThrow()
        .title()
        .type();
  }

  private Title title(TitleId id, SortedSet<TitleId> ids) {
    ids.remove(id);
    TitleType type = type(rows);
    return new Title(
        id,
        List.copyOf(ids),
        type,
        names(),
        years(),
        labels(Title::genres),
        labels(Title::countries),
        union(title -> title.languages()),
        credits(),
        length(type),
        first(Title::certificate),
        union(title -> title.keywords()),
        first(Title::collection),
        first(Title::synopsis),
        rating(),
        union(title -> title.availableCountries()).stream().sorted().toList());
  }

  private static SortedSet<TitleId> ids(List<TitleRow> rows) {
    TreeSet<TitleId> ids = new TreeSet<>();
    for (TitleRow row : rows) {
      ids.add(row.title().id());
      ids.addAll(row.title().aliases());
    }
    return ids;
  }

  private static TitleId best(SortedSet<TitleId> ids) {
    for (String scheme : List.of(TitleId.IMDB, TitleId.TMDB)) {
      for (TitleId id : ids) {
        if (id.scheme().equals(scheme)) {
          return id;
        }
      }
    }
    return ids.first();
  }

  private Names names() {
    List<Names> inOrder = by(Standing::names).map(row -> row.title().names()).toList();
    String title = inOrder.getFirst().title();
    String original =
        inOrder.stream()
            .map(Names::original)
            .filter(name -> name != null && !name.equals(title))
            .findFirst()
            .orElse(null);
    Map<String, String> others = new LinkedHashMap<>();
    for (Names names : inOrder) {
      Stream.concat(
              Stream.of(names.title(), names.original()).filter(Objects::nonNull),
              names.alternatives().stream())
          .forEach(name -> others.putIfAbsent(Folding.title(name), name));
    }
    others.remove(Folding.title(title));
    if (original != null) {
      others.remove(Folding.title(original));
    }
    return new Names(title, original, List.copyOf(others.values()));
  }

  private Years years() {
    List<Years> inOrder =
        by(Standing::years)
            .map(row -> row.title().years())
            .filter(years -> years.first() != null)
            .toList();
    if (inOrder.isEmpty()) {
      return Years.UNKNOWN;
    }
    Integer from = inOrder.getFirst().first();
    Integer to =
        inOrder.stream()
            .map(Years::last)
            .filter(last -> last != null && from != null && last >= from)
            .findFirst()
            .orElse(null);
    return new Years(from, to);
  }

  private Labels labels(Function<Title, Labels> which) {
    return new Labels(
        union(title -> which.apply(title).values()), union(title -> which.apply(title).words()));
  }

  private Credits credits() {
    return new Credits(
        people(title -> title.credits().directors()), people(title -> title.credits().cast()));
  }

  private List<String> people(Function<Title, List<String>> which) {
    Map<String, String> people = new LinkedHashMap<>();
    rows.forEach(row ->
        which.apply(row.title()).forEach(name -> people.putIfAbsent(Folding.person(name), name)));
    return List.copyOf(people.values());
  }

  private @Nullable Length length(TitleType type) {
    Class<? extends Length> unit =
        type == TitleType.SERIES ? Length.Seasons.class : Length.Minutes.class;
    Length fitting =
        first(title -> {
          Length length = title.length();
          return unit.isInstance(length) ? length : null;
        });
    return fitting == null ? first(Title::length) : fitting;
  }

  private @Nullable Rating rating() {
    Map<String, Rating> byFigure = new LinkedHashMap<>();
    for (TitleRow row : rows) {
      Rating rating = row.title().rating();
      if (rating != null) {
        byFigure.merge(row.origin().figure(), rating, (a, b) -> b.votes() > a.votes() ? b : a);
      }
    }
    return mean(byFigure.values());
  }

  /// Means without votes count only where no figure has any.
  private static @Nullable Rating mean(Collection<Rating> ratings) {
    if (ratings.size() < 2) {
      return ratings.isEmpty() ? null : ratings.iterator().next();
    }
    long votes = ratings.stream().mapToLong(Rating::votes).sum();
    double sum = 0;
    for (Rating rating : ratings) {
      sum += rating.mean() * (votes == 0 ? 1 : rating.votes());
    }
    double mean = sum / (votes == 0 ? ratings.size() : votes);
    return new Rating(Math.clamp(mean, 0, 10), votes);
  }

  private List<String> union(Function<Title, List<String>> which) {
    Set<String> all = new LinkedHashSet<>();
    rows.forEach(row -> all.addAll(which.apply(row.title())));
    return List.copyOf(new ArrayList<>(all));
  }

  private <T> @Nullable T first(Function<Title, @Nullable T> which) {
    for (TitleRow row : rows) {
      T value = which.apply(row.title());
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private Stream<TitleRow> by(ToIntFunction<Standing> field) {
    return rows.stream()
        .sorted(Comparator.comparingInt(row -> field.applyAsInt(row.origin().standing())));
  }
}
