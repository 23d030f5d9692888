package dev.marquee.facts;

import dev.marquee.catalog.Names;
import dev.marquee.catalog.Title;
import dev.marquee.catalog.TitleId;
import dev.marquee.ingest.clean.Articles;
import dev.marquee.ingest.clean.Folding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The shipped titles by their IMDb ids and by their names.
final class ShippedTitles {
  private static final int SHORTEST_PART = 4;
  private static final int ENOUGH_CAST = 2;

  private final Map<String, Title> byImdbId = new HashMap<>();
  private final Map<String, List<Title>> byName = new HashMap<>();
  private final Map<String, String> imdbIdOfTmdbId = new HashMap<>();

  private ShippedTitles() {}

  /// These titles; claims that have both an IMDb id and one of The Movie Database lead from the one
  /// to the other.
  static ShippedTitles of(List<Title> titles, Collection<Claim> claims) {
    ShippedTitles shipped = new ShippedTitles();
    for (Title title : titles) {
      Claim.idOf(title, TitleId.IMDB).ifPresent(id -> shipped.byImdbId.put(id, title));
      for (String name : names(title)) {
        shipped.byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(title);
      }
    }
    for (Claim claim : claims) {
      Optional<String> tmdbId = claim.id(TitleId.TMDB);
      claim
          .id(TitleId.IMDB)
          .ifPresent(imdbId -> tmdbId.ifPresent(id -> shipped.imdbIdOfTmdbId.put(id, imdbId)));
    }
    return shipped;
  }

  /// The id of a title in our file.
  static String id(Title title) {
    return Stream.concat(Stream.of(title.id()), title.aliases().stream())
        .filter(id -> !id.scheme().equals(TitleId.IMDB))
        .map(TitleId::local)
        .findFirst()
        .orElseThrow();
  }

  /// The IMDb id of a row, also by way of The Movie Database.
  Optional<String> imdbId(Claim claim) {
    return claim
        .id(TitleId.IMDB)
        .or(() -> claim.id(TitleId.TMDB).map(imdbIdOfTmdbId::get).filter(Objects::nonNull));
  }

  /// The title with the IMDb id of a row.
  Optional<Title> byImdbId(Claim claim) {
    return imdbId(claim).map(byImdbId::get).filter(Objects::nonNull);
  }

  /// The titles that share a name with a row, and the year or the people; where one has both, only
  /// that. A set that calls everything a film has no series worth the name.
  List<Title> byName(Claim claim) {
    Set<Title> namesakes = new LinkedHashSet<>();
    for (String name : names(claim.title())) {
      namesakes.addAll(byName.getOrDefault(name, List.of()));
    }
    if (!claim.set().has(PublishedSet.Trait.KNOWS_TYPES)) {
      namesakes.removeIf(Title::isSeries);
    }
    List<Title> sure =
        namesakes.stream()
            .filter(title -> sharesYear(title, claim) && sharesPeople(title, claim))
            .toList();
    return sure.isEmpty()
        ? namesakes.stream()
            .filter(title -> sharesYear(title, claim) || sharesPeople(title, claim))
            .toList()
        : sure;
  }

  private static boolean sharesYear(Title title, Claim claim) {
    return Objects.equals(title.year(), claim.title().year());
  }

  private static boolean sharesPeople(Title title, Claim claim) {
    var ours = title.credits();
    var theirs = claim.title().credits();
    return People.shared(ours.directors(), theirs.directors()) > 0
        || People.shared(ours.cast(), theirs.cast()) >= ENOUGH_CAST;
  }

  /// Whether two titles have a name in common, or one that is part of the other's.
  static boolean soundsLike(Title one, Title other) {
    Set<String> theirs = names(other);
    return names(one).stream()
        .anyMatch(name -> theirs.stream().anyMatch(their -> isPart(name, their)));
  }

  private static boolean isPart(String one, String other) {
    String shorter = one.length() < other.length() ? one : other;
    String longer = shorter.equals(one) ? other : one;
    return one.equals(other)
        || (shorter.length() >= SHORTEST_PART
            && (' ' + longer + ' ').contains(' ' + shorter + ' '));
  }

  private static Set<String> names(Title title) {
    Names names = title.names();
    Set<String> folded = new LinkedHashSet<>();
    Stream.concat(
            Stream.concat(Stream.of(names.title()), Stream.ofNullable(names.original())),
            names.alternatives().stream())
        .map(name -> Articles.dropped(Folding.title(name)))
        .forEach(folded::add);
    return folded;
  }
}
