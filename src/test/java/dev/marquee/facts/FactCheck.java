package dev.marquee.facts;

import static dev.marquee.facts.PublishedSet.Trait.DATES_NEWEST_SEASON;
import static dev.marquee.facts.PublishedSet.Trait.NAMES_ONE_DIRECTOR;

import dev.marquee.catalog.Title;
import dev.marquee.catalog.TitleId;
import dev.marquee.catalog.TitleType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Compares shipped titles with the rows of published sets that are about the same works.
///
/// The creators that a series has here are not the directors of its episodes, so that directors are
/// compared of films only.
final class FactCheck {
  private final ShippedTitles shipped;
  private final List<Disagreement> found = new ArrayList<>();
  private long compared;
  private long coproductions;

  private FactCheck(ShippedTitles shipped) {
    this.shipped = shipped;
  }

  /// What was found: rows compared, rows that name other co-producers beside a common country, and
  /// every disagreement.
  record Result(long compared, long coproductions, List<Disagreement> disagreements) {
    Result {
      disagreements = List.copyOf(disagreements);
    }
  }

  /// Holds every title against every claim that joins it.
  static Result of(List<Title> titles, Collection<Claim> claims) {
    FactCheck check = new FactCheck(ShippedTitles.of(titles, claims));
    claims.forEach(check::compare);
    return new Result(check.compared, check.coproductions, check.found);
  }

  private void compare(Claim claim) {
    Optional<Title> sameId = shipped.byImdbId(claim);
    sameId.ifPresent(title -> compareAll(title, claim));
    if (sameId.isEmpty()) {
      shipped.byName(claim).forEach(title -> compareNamesake(title, claim));
    }
  }

  private void compareNamesake(Title title, Claim claim) {
    Optional<String> ours = Claim.idOf(title, TitleId.IMDB);
    Optional<String> theirs = shipped.imdbId(claim);
    if (ours.isEmpty() || theirs.isEmpty()) {
      compareAll(title, claim);
    } else if (Objects.equals(title.year(), claim.title().year()) && isSameType(title, claim)) {
      add(title, Fact.IMDB_ID, ours.get(), theirs.get(), claim);
    }
  }

  private void compareAll(Title title, Claim claim) {
    compared++;
    Title theirs = claim.title();
    if (!ShippedTitles.soundsLike(title, theirs)) {
      add(title, Fact.TITLE, title.title(), theirs.title(), claim);
    }
    if (!isSameYear(title, claim)) {
      add(title, Fact.YEAR, text(title.year()), text(theirs.year()), claim);
    }
    if (!isSameType(title, claim)) {
      add(title, Fact.TYPE, title.type().label(), theirs.type().label(), claim);
    }
    compareCountries(title, claim);
    if (!title.isSeries() && !hasSameDirectors(title, claim)) {
      add(title, Fact.DIRECTOR, directors(title), directors(theirs), claim);
    }
  }

  private static boolean isSameYear(Title title, Claim claim) {
    Integer ours = title.year();
    Integer theirs = claim.title().year();
    if (ours == null || theirs == null) {
      return true;
    }
    boolean later = title.isSeries() && claim.set().has(DATES_NEWEST_SEASON) && theirs > ours;
    return later || theirs.equals(ours);
  }

  private static boolean isSameType(Title title, Claim claim) {
    return !claim.set().has(PublishedSet.Trait.KNOWS_TYPES) || title.type() == claim.title().type();
  }

  private void compareCountries(Title title, Claim claim) {
    List<String> theirs = claim.title().countries().values();
    if (theirs.isEmpty() || theirs.equals(title.countries().values())) {
      return;
    }
    if (Heirs.haveCommonGround(title.countries().values(), theirs)) {
      coproductions++;
    } else {
      String ours = String.join("|", title.countries().values());
      add(title, Fact.COUNTRY, ours, String.join("|", theirs), claim);
    }
  }

  private static boolean hasSameDirectors(Title title, Claim claim) {
    List<String> ours = title.credits().directors();
    List<String> theirs = claim.title().credits().directors();
    if (ours.isEmpty() || theirs.isEmpty() || claim.title().type() == TitleType.SERIES) {
      return true;
    }
    boolean allKnown = People.shared(theirs, ours) == theirs.size();
    boolean allNamed = People.shared(ours, theirs) == ours.size();
    return allKnown && (allNamed || claim.set().has(NAMES_ONE_DIRECTOR));
  }

  private static String directors(Title title) {
    return String.join("|", title.credits().directors());
  }

  private static String text(@Nullable Integer year) {
    return String.valueOf(year);
  }

  private void add(Title title, Fact fact, String ours, String theirs, Claim claim) {
    found.add(new Disagreement(ShippedTitles.id(title), fact, ours, theirs, claim.place()));
  }
}
