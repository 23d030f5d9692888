package dev.marquee.recommend.viewer;

import dev.marquee.catalog.TitleId;
import dev.marquee.events.Event;
import dev.marquee.events.EventType;
import dev.marquee.recommend.Evidence;
import dev.marquee.search.CatalogRows;
import dev.marquee.search.TitleIds;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a viewer thinks of the titles of one generation.
///
/// - `all`: one opinion a title, oldest first; `asOf`: the day from which ages are counted.
/// - `known`: the rows that there is an opinion on; `seen`: those of them that are not to be
///   suggested again; neither is to be written to.
/// - `unknown`: how many ids of the history the catalog does not have.
///
/// The rows are those of the generation it was made from.
public record Opinions(List<Opinion> all, Instant asOf, BitSet known, BitSet seen, int unknown) {
  /// The weight from which a title counts as liked: as much as a rating of 8 says, or watching it
  /// to its end.
  public static final double LIKED = 0.8;

  private static final double HALF_LIFE_DAYS = 3 * 365.25;
  private static final double LEAST_LEFT = 0.25;

  /// One title and the event that says what the viewer thinks of it; `weight` as that event alone
  /// would have it, before it faded.
  public record Opinion(int row, EventType type, double weight, Instant at) {}

  public Opinions {
    all = List.copyOf(all);
  }

  /// Looks the titles of a history up. Throws nothing for ids that no title answers to.
  ///
  /// `asOf`: the newest event of all viewers, from which ages are counted.
  public static Opinions of(History history, CatalogRows rows, Instant asOf) {
    return of(history, rows::rowOf, asOf);
  }

  /// The same where the rows of a catalog are known otherwise.
  public static Opinions of(History history, Function<TitleId, OptionalInt> rowOf, Instant asOf) {
    Map<Integer, Event> telling = new HashMap<>();
    Map<String, OptionalInt> known = new HashMap<>();
    for (Event event : history.events()) {
      known
          .computeIfAbsent(event.title(), id -> rowOf(id, rowOf))
          .ifPresent(row -> tell(telling, row, event));
    }
    int unknown = (int) known.values().stream().filter(OptionalInt::isEmpty).count();
    List<Opinion> opinions = new ArrayList<>();
    telling.forEach((row, event) -> opinions.add(opinion(row, event)));
    opinions.sort(Comparator.comparing(Opinion::at).thenComparingInt(Opinion::row));
    return new Opinions(opinions, asOf, known(opinions), seen(opinions), unknown);
  }

  private static OptionalInt rowOf(String id, Function<TitleId, OptionalInt> rowOf) {
    return TitleIds.parse(id).map(rowOf).orElse(OptionalInt.empty());
  }

  /// What a rating of 0 to 10 says of its title, by itself, in `[-1, 1]`.
  public static double weightOfRating(double rating) {
    return Standing.ofRating(rating);
  }

  /// Titles have several ids, so that the classes of events meet again here.
  private static void tell(Map<Integer, Event> telling, int row, Event event) {
    if (event.type() == EventType.REMOVED) {
      telling.remove(row);
      return;
    }
    Event before = telling.get(row);
    boolean isOutranked =
        before != null && Standing.of(before.type()).compareTo(Standing.of(event.type())) > 0;
    if (!isOutranked) {
      telling.put(row, event);
    }
  }

  private static Opinion opinion(int row, Event event) {
    return new Opinion(row, event.type(), Standing.weight(event), event.at());
  }

  /// The same for a model, faded by age; `stated`: how well each title fits what the viewer stated,
  /// where they stated anything.
  public Evidence evidence(float @Nullable [] stated) {
    Evidence.Builder evidence = new Evidence.Builder();
    for (Opinion opinion : all) {
      evidence.add(opinion.row(), opinion.weight() * left(opinion.at(), asOf));
    }
    return stated == null ? evidence.build() : evidence.stated(stated).build();
  }

  /// The share of a weight that is left by now.
  private static double left(Instant at, Instant asOf) {
    long days = Math.max(0, Duration.between(at, asOf).toDays());
    return Math.max(LEAST_LEFT, Math.pow(0.5, days / HALF_LIFE_DAYS));
  }

  private static BitSet known(List<Opinion> opinions) {
    BitSet known = new BitSet();
    opinions.forEach(opinion -> known.set(opinion.row()));
    return known;
  }

  private static BitSet seen(List<Opinion> opinions) {
    BitSet seen = new BitSet();
    opinions.stream()
        .filter(opinion -> Standing.isSeen(opinion.type()))
        .forEach(opinion -> seen.set(opinion.row()));
    return seen;
  }

  /// Whether there is an opinion about a title.
  public boolean isAbout(int row) {
    return known.get(row);
  }
}
