package dev.marquee.insights;

import dev.marquee.catalog.Countries;
import dev.marquee.insights.RatingsVotes.Count;
import dev.marquee.insights.RatingsVotes.Group;
import dev.marquee.insights.RatingsVotes.Outlier;
import dev.marquee.insights.stat.Estimate;
import dev.marquee.insights.stat.RankCorrelation;
import dev.marquee.search.Columns;
import dev.marquee.search.Filters;
import dev.marquee.search.Selection;
import dev.marquee.search.ValueColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Counts titles by rating and votes.
final class RatingsVotesCount {
  /// A group with fewer titles is not told of.
  private static final int FEWEST = 30;

  private static final int MOST_GROUPS = 40;

  private final Selection selection;
  private final Columns columns;
  private final Links links;
  private final RankCorrelation correlation;

  /// The places of the titles that have both.
  private final int[] rated;

  /// By ordinal of votes.
  private final byte[] bins;

  private RatingsVotesCount(Selection selection, Links links) {
    this.selection = selection;
    this.columns = selection.columns();
    this.links = links;
    this.rated = rated(selection);
    this.correlation = new RankCorrelation(rated.length);
    this.bins = new byte[columns.votes().count()];
    for (int ordinal = 0; ordinal < bins.length; ordinal++) {
      bins[ordinal] = (byte) VoteBins.of((long) columns.votes().value(ordinal));
    }
  }

  private static int[] rated(Selection selection) {
    Columns columns = selection.columns();
    int[] places = new int[selection.size()];
    int size = 0;
    for (int place = selection.next(0); place != Selection.END; place = selection.next(place + 1)) {
      if (columns.ratings().ordinal(place) >= 0 && columns.votes().ordinal(place) >= 0) {
        places[size++] = place;
      }
    }
    return Arrays.copyOf(places, size);
  }

  static Insights.Told of(Selection selection, Filters filters) {
    Links links = Links.to(filters).and("missing", "!votes");
    return new RatingsVotesCount(selection, links).told();
  }

  private Insights.Told told() {
    RatingDensity density = new RatingDensity();
    for (int place : rated) {
      density.add(bin(place), rating(place));
      addPair(place);
    }
    RatingsVotes data =
        new RatingsVotes(
            new Count(rated.length, links.address()),
            estimate(),
            density.cells(links),
            density.expected(links),
            groups("type", columns.types(), type -> type.equals("movie") ? "Films" : "Series"),
            groups("genre", columns.genres(), UnaryOperator.identity()),
            groups("country", columns.countries(), Countries::name),
            outliers(density));
    return new Insights.Told(
        selection.size(), RatingsVotesFinding.of(data, selection.size()), data);
  }

  private int bin(int place) {
    return bins[columns.votes().ordinal(place)];
  }

  private double rating(int place) {
    return columns.ratings().value(columns.ratings().ordinal(place));
  }

  private void addPair(int place) {
    correlation.add(columns.votes().ordinal(place), columns.ratings().ordinal(place));
  }

  private @Nullable Estimate estimate() {
    return correlation.estimate(columns.votes().count(), columns.ratings().count()).orElse(null);
  }

  /// The correlation within each value; O(values of all titles) and not of titles times values.
  private List<Group> groups(String filter, ValueColumn column, UnaryOperator<String> label) {
    int[][] members = members(column);
    List<Group> groups = new ArrayList<>();
    for (int ordinal = 0; ordinal < column.count(); ordinal++) {
      if (members[ordinal].length >= FEWEST) {
        correlation.clear();
        for (int place : members[ordinal]) {
          addPair(place);
        }
        Estimate estimate = estimate();
        if (estimate != null) {
          String value = column.value(ordinal);
          String there = links.and(filter, value).address();
          groups.add(
              new Group(value, label.apply(value), members[ordinal].length, estimate, there));
        }
      }
    }
    groups.sort(Comparator.comparingLong(Group::titles).reversed().thenComparing(Group::value));
    return groups.stream().limit(MOST_GROUPS).toList();
  }

  /// The places of the rated titles that have each value.
  private int[][] members(ValueColumn column) {
    int[] sizes = new int[column.count()];
    for (int place : rated) {
      for (int at = column.start(place); at < column.end(place); at++) {
        sizes[column.ordinal(at)]++;
      }
    }
    int[][] members = new int[sizes.length][];
    Arrays.setAll(members, ordinal -> new int[sizes[ordinal]]);
    for (int place : rated) {
      for (int at = column.start(place); at < column.end(place); at++) {
        int ordinal = column.ordinal(at);
        members[ordinal][members[ordinal].length - sizes[ordinal]--] = place;
      }
    }
    return members;
  }

  private List<Outlier> outliers(RatingDensity density) {
    RatingDensity.Usual[] usual = new RatingDensity.Usual[VoteBins.COUNT];
    Arrays.setAll(usual, density::usual);
    RatingOutliers outliers = new RatingOutliers(selection, usual);
    for (int place : rated) {
      outliers.look(place, bin(place), rating(place));
    }
    return outliers.found();
  }
}
