package dev.marquee.insights;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What can be told of a catalog and of what viewers do with it, by counting.
public enum InsightName {
  RATINGS_VOTES(
      "ratings-votes",
      "Ratings and votes",
      "Do titles that many people vote on have higher ratings, and which ones stand out?"),
  PRODUCTION(
      "production",
      "Production over time",
      "How many films and series came out each year, and which kinds rise and fall?"),
  COUNTRY_GENRES(
      "country-genres",
      "Country tastes",
      "Which genres does a country make more than the rest of the world, and who works together?"),
  QUALITY(
      "quality",
      "Data quality",
      "What is known of the titles, what is missing, and what was mended or refused?"),
  VIEWING(
      "viewing", "Viewing", "What is watched at which hour and on which day, and what is rising?");

  private final String label;
  private final String title;
  private final String question;

  InsightName(String label, String title, String question) {
    this.label = label;
    this.title = title;
    this.question = question;
  }

  /// The name on the wire, such as `ratings-votes`.
  public String label() {
    return label;
  }

  /// The name for people.
  public String title() {
    return title;
  }

  /// What it answers.
  public String question() {
    return question;
  }

  /// The insight with this label.
  public static Optional<InsightName> of(String label) {
    return Stream.of(values()).filter(name -> name.label.equals(label)).findFirst();
  }

  /// The labels of all.
  public static List<String> labels() {
    return Stream.of(values()).map(InsightName::label).toList();
  }
}
