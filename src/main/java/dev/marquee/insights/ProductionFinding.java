package dev.marquee.insights;

import dev.marquee.insights.Production.Group;
import dev.marquee.insights.Production.Trend;
import dev.marquee.insights.Production.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Says in one sentence what production over time shows.
final class ProductionFinding {
  private ProductionFinding() {}

  static String of(Production data, long titles) {
    if (titles == 0) {
      return "No title passes these filters, so there is nothing to count.";
    }
    Optional<Year> busiest =
        data.years().stream()
            .max(Comparator.comparingLong(Year::titles).thenComparingInt(Year::year));
    if (busiest.isEmpty()) {
      return titles == 1
          ? "The one title has no year, so there is nothing to tell of time."
          : "None of the "
              + English.titles(titles)
              + " has a year, so there is nothing to tell of"
              + " time.";
    }
    return busiest(busiest.get(), data, titles) + change(data.total(), data) + mover(data) + ".";
  }

  private static String busiest(Year year, Production data, long titles) {
    if (titles == 1) {
      return "The one title is of " + year.year();
    }
    if (year.titles() == 1) {
      return English.titles(titles) + " came out in " + data.years().size() + " different years";
    }
    return "The busiest year of "
        + English.titles(titles)
        + " is "
        + year.year()
        + ", with "
        + English.number(year.titles())
        + (year.complete() ? "" : " so far");
  }

  private static String change(@Nullable Trend total, Production data) {
    Production.Span recent = data.recent();
    if (total == null || recent == null) {
      return ", which is too little to tell a trend";
    }
    String span = recent.from() + " to " + recent.to();
    return switch (total.direction()) {
      case "rising", "falling" ->
          "; "
              + span
              + (total.recent() == 1 ? " has " : " have ")
              + English.times(total.change().value())
              + " as many as the ten years before";
      case "steady" -> "; " + span + " have about as many as the ten years before";
      default -> "; whether " + span + " have more than the ten years before cannot be told";
    };
  }

  /// What changed its share the most for certain, by the end of its interval that is nearer to no
  /// change.
  private static String mover(Production data) {
    Optional<Group> risen =
        best(data, "rising", Comparator.comparingDouble(ProductionFinding::least));
    Optional<Group> fallen =
        best(data, "falling", Comparator.comparingDouble(ProductionFinding::most).reversed());
    List<String> words =
        Stream.of(
                risen.map(group -> group.label() + " gained most"),
                fallen.map(group -> group.label() + " lost most"))
            .flatMap(Optional::stream)
            .toList();
    return words.isEmpty() ? "" : "; in share, " + English.list(words);
  }

  private static Optional<Group> best(Production data, String direction, Comparator<Group> order) {
    Predicate<Group> moved =
        group -> group.trend() != null && group.trend().direction().equals(direction);
    return Stream.of(data.types(), data.genres(), data.countries())
        .flatMap(List::stream)
        .filter(moved)
        .max(order);
  }

  private static double least(Group group) {
    return group.trend() == null ? 0 : group.trend().change().low();
  }

  private static double most(Group group) {
    return group.trend() == null ? 0 : group.trend().change().high();
  }
}
