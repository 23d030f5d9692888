package dev.marquee.cli;

import dev.marquee.search.Filters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/// The filters that every listing command takes, in the syntax of the HTTP API.
final class FilterOptions {
  @Option(names = "--type", paramLabel = "movie|series", description = "Films or series only.")
  private List<String> type = List.of();

  @Option(
      names = "--genre",
      paramLabel = "G",
      description = "A genre; repeat for alternatives, !G excludes, !!G requires.")
  private List<String> genre = List.of();

  @Option(
      names = "--country",
      paramLabel = "C",
      description = "Country of production, code or English name.")
  private List<String> country = List.of();

  @Option(
      names = "--year",
      paramLabel = "FROM..TO",
      description = "Years, such as 1990..1999 or 2010..")
  private List<String> year = List.of();

  @Option(
      names = "--rating",
      paramLabel = "FROM..TO",
      description = "Mean rating, 0 to 10, such as 7..")
  private List<String> rating = List.of();

  @Option(names = "--votes", paramLabel = "FROM..TO", description = "Number of votes.")
  private List<String> votes = List.of();

  @Option(
      names = "--runtime",
      paramLabel = "FROM..TO",
      description = "Minutes of a film, such as ..120")
  private List<String> runtime = List.of();

  @Option(names = "--certificate", paramLabel = "C", description = "Age rating, such as PG-13.")
  private List<String> certificate = List.of();

  @Option(names = "--person", paramLabel = "NAME", description = "Somebody who directed or acted.")
  private List<String> person = List.of();

  @Option(names = "--keyword", paramLabel = "WORD", description = "A keyword.")
  private List<String> keyword = List.of();

  @Option(names = "--available", paramLabel = "C", description = "Country where it is offered.")
  private List<String> available = List.of();

  @Option(names = "--cluster", paramLabel = "ID", description = "A cluster.")
  private List<String> cluster = List.of();

  @Option(
      names = "--missing",
      paramLabel = "FIELD",
      description = "Titles that lack a field, such as year or synopsis; !FIELD: that have it.")
  private List<String> missing = List.of();

  @Option(names = "--exclude", paramLabel = "ID", description = "A title to leave out.")
  private List<String> exclude = List.of();

  /// The conditions that were given. Throws [dev.marquee.search.RequestProblem] for a value that
  /// makes no sense.
  Filters filters() {
    Map<String, List<String>> raw = new LinkedHashMap<>();
    raw.put("type", type);
    raw.put("genre", genre);
    raw.put("country", country);
    raw.put("year", year);
    raw.put("rating", rating);
    raw.put("votes", votes);
    raw.put("runtime", runtime);
    raw.put("certificate", certificate);
    raw.put("person", person);
    raw.put("keyword", keyword);
    raw.put("available", available);
    raw.put("cluster", cluster);
    raw.put("missing", missing);
    raw.put("exclude", exclude);
    raw.values().removeIf(List::isEmpty);
    return Filters.parse(raw);
  }
}
