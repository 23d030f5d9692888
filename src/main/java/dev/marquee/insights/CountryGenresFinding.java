package dev.marquee.insights;

import dev.marquee.catalog.Countries;
import dev.marquee.insights.CountryGenres.Cell;
import dev.marquee.insights.CountryGenres.Pair;
import java.util.Optional;

/// Says in one sentence what the tastes of countries show.
final class CountryGenresFinding {
  private CountryGenresFinding() {}

  static String of(CountryGenres data, long titles) {
    if (titles == 0) {
      return "No title passes these filters, so there is nothing to compare.";
    }
    if (titles == 1) {
      return "The one title is too little to compare tastes.";
    }
    if (data.cells().isEmpty()) {
      return "Too few of the "
          + English.titles(titles)
          + " share a country and a genre to compare tastes.";
    }
    if (data.distinctive().isEmpty()) {
      return "No country here makes a genre more than the rest of the world for certain.";
    }
    return taste(data.distinctive().getFirst()) + pair(data) + ".";
  }

  private static String taste(Cell cell) {
    String share = English.percent(cell.share());
    return "The clearest taste is that of "
        + Countries.name(cell.country())
        + " for "
        + cell.genre()
        + ": "
        + share
        + " of its titles against "
        + English.percent(cell.elsewhere())
        + " elsewhere, "
        + English.times(cell.lift().value())
        + " as much (95% interval "
        + interval(cell.lift().low(), cell.lift().high())
        + ")";
  }

  private static String interval(double low, double high) {
    return English.times(low).replace(" times", "")
        + " to "
        + English.times(high).replace(" times", "");
  }

  private static String pair(CountryGenres data) {
    Optional<Pair> closest =
        data.pairs().stream().filter(pair -> pair.lift().isAbove(1)).findFirst();
    return closest
        .map(pair ->
            "; "
                + pair.firstLabel()
                + " and "
                + pair.secondLabel()
                + " work together more than any other two, on "
                + English.titles(pair.titles()))
        .orElse("");
  }
}
