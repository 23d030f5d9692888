package dev.marquee.ingest.dialect;

import dev.marquee.ingest.clean.Numbers;
import dev.marquee.ingest.clean.StringPool;
import dev.marquee.ingest.dialect.Companion.Defect;
import dev.marquee.ingest.dialect.Companion.Refers;
import dev.marquee.ingest.tally.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// The files that stand beside IMDb's list of titles. People come as ids in two of them and get
/// their names from a third; those without a name there are left out.
final class ImdbJoins {
  private static final String NULL = "\\N";
  private static final double BEST = 10;

  private ImdbJoins() {}

  static final Companion RATINGS =
      joined("IMDb ratings", ImdbJoins::rate, "tconst", "averageRating", "numVotes");
  static final Companion CREW =
      joined("IMDb crew", ImdbJoins::direct, "tconst", "directors", "writers");
  static final Companion PRINCIPALS =
      joined("IMDb principals", ImdbJoins::bill, "tconst", "nconst", "category", "ordering");
  static final Companion NAMES_ELSEWHERE =
      joined("IMDb akas", ImdbJoins::alsoCall, "titleId", "title", "isOriginalTitle", "region");
  static final Companion NAMES =
      new Companion(
          "IMDb names",
          Layout.having(List.of("nconst", "primaryName")).unquoted(),
          List.of("nconst", "primaryName"),
          "nconst",
          Refers.PERSON,
          _ -> new Names());

  /// The key comes first among the needs.
  private static Companion joined(String name, Companion.Joiner joiner, String... needs) {
    List<String> columns = List.of(needs);
    Layout layout = Layout.having(columns).unquoted();
    return Companion.of(name, layout, columns, columns.getFirst(), () -> joiner);
  }

  private static @Nullable Defect rate(TitleDraft title, IntFunction<String> cell) {
    OptionalDouble mean = Numbers.decimal(cell.apply(1));
    OptionalLong votes = Numbers.whole(cell.apply(2));
    if (mean.isEmpty() || votes.isEmpty()) {
      return new Defect(mean.isEmpty() ? 1 : 2, Reason.NOT_A_NUMBER);
    }
    boolean possible = mean.getAsDouble() >= 0 && mean.getAsDouble() <= BEST;
    if (!possible || votes.getAsLong() < 0) {
      return new Defect(possible ? 2 : 1, Reason.OUT_OF_RANGE);
    }
    title.mean = mean.getAsDouble();
    title.votes = votes.getAsLong();
    return null;
  }

  private static @Nullable Defect direct(TitleDraft title, IntFunction<String> cell) {
    String directors = cell.apply(1);
    if (!directors.equals(NULL) && !directors.isEmpty()) {
      title.directorIds = plus(title.directorIds, List.of(directors.split(",", -1)));
    }
    return null;
  }

  /// Rows stand in the order of the billing. Writers, producers and others are joined, and we have
  /// no place for them.
  private static @Nullable Defect bill(TitleDraft title, IntFunction<String> cell) {
    if (cell.apply(1).isEmpty()) {
      return new Defect(1, Reason.MISSING_VALUE);
    }
    List<String> person = List.of(cell.apply(1));
    switch (cell.apply(2)) {
      case "actor", "actress", "self" -> title.castIds = plus(title.castIds, person);
      case "director" -> title.directorIds = plus(title.directorIds, person);
      default -> {
        return null;
      }
    }
    return null;
  }

  private static @Nullable Defect alsoCall(TitleDraft title, IntFunction<String> cell) {
    String name = cell.apply(1);
    if (name.isEmpty() || name.equals(NULL)) {
      return new Defect(1, Reason.MISSING_VALUE);
    }
    if (cell.apply(2).equals("1") && title.original == null) {
      title.original = name;
    } else {
      title.alternatives = plus(title.alternatives, List.of(name));
    }
    return null;
  }

  private static List<String> plus(List<String> items, List<String> more) {
    Set<String> all = new LinkedHashSet<>(items);
    all.addAll(more);
    return List.copyOf(all);
  }

  /// Keeps the names of people who are in some title, and puts them in their places at the end.
  private static final class Names implements Companion.Joiner {
    private final StringPool pool = new StringPool();
    private final Map<String, String> byId = new HashMap<>();
    private final Set<TitleDraft> titles = new HashSet<>();

    @Override
    public @Nullable Defect attach(TitleDraft title, IntFunction<String> cell) {
      String name = cell.apply(1);
      if (name.isEmpty() || name.equals(NULL)) {
        return new Defect(1, Reason.MISSING_VALUE);
      }
      byId.put(cell.apply(0), pool.pooled(name));
      titles.add(title);
      return null;
    }

    @Override
    public void finish() {
      for (TitleDraft title : titles) {
        title.directors = named(title.directorIds);
        title.cast = named(title.castIds);
      }
    }

    private List<String> named(List<String> ids) {
      List<String> names = new ArrayList<>(ids.size());
      ids.stream().map(byId::get).filter(Objects::nonNull).distinct().forEach(names::add);
      return List.copyOf(names);
    }
  }
}
