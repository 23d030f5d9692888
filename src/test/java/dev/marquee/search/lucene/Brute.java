package dev.marquee.search.lucene;

import dev.marquee.catalog.Title;
import dev.marquee.encode.Block;
import dev.marquee.encode.ExactQuery;
import dev.marquee.index.Folding;
import dev.marquee.search.FacetField;
import dev.marquee.search.Filter;
import dev.marquee.search.Filters;
import dev.marquee.search.SimilarRequest;
import dev.marquee.search.TitleField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The same answers by plain loops over all titles: the truth that the index is held against.
record Brute(IndexedCatalog indexed) {
  /// Votes descending, then id ascending.
  static final Comparator<Title> BEST_KNOWN =
      Comparator.comparingLong(Title::votes).reversed().thenComparing(Title::id);

  Stream<Title> titles() {
    return indexed.catalog().titles().stream();
  }

  boolean passes(Title title, Filters filters) {
    return filters.all().stream().allMatch(filter -> passes(title, filter));
  }

  private boolean passes(Title title, Filter filter) {
    return switch (filter) {
      case Filter.Values(String name, List<String> any, List<String> none) -> {
        Set<String> own = new HashSet<>(values(title, name));
        yield (any.isEmpty() || any.stream().map(v -> form(name, v)).anyMatch(own::contains))
            && none.stream().map(v -> form(name, v)).noneMatch(own::contains);
      }
      case Filter.Range range -> isWithin(title, range);
      case Filter.Ranges(String _, List<Filter.Range> any, List<Filter.Range> none) ->
          (any.isEmpty() || any.stream().anyMatch(range -> isWithin(title, range)))
              && none.stream().noneMatch(range -> isWithin(title, range));
    };
  }

  private static String form(String name, String value) {
    return switch (name) {
      case "person", "keyword" -> Folding.fold(value);
      case "certificate" -> value.toUpperCase(java.util.Locale.ROOT);
      default -> value;
    };
  }

  private List<String> values(Title title, String name) {
    return switch (name) {
      case "type" -> List.of(title.type().label());
      case "genre" -> title.genres().values();
      case "country" -> title.countries().values();
      case "certificate" -> title.certificate() == null ? List.of() : List.of(title.certificate());
      case "person" ->
          Stream.concat(title.credits().directors().stream(), title.credits().cast().stream())
              .map(Folding::fold)
              .toList();
      case "keyword" -> title.keywords().stream().map(Folding::fold).toList();
      case "available" -> title.availableCountries();
      case "cluster" -> List.of(Integer.toString(indexed.clusterId(row(title))));
      case "exclude" -> List.of(title.id().value());
      case "missing" ->
          Stream.of(TitleField.values())
              .filter(field -> lacks(title, field))
              .map(TitleField::label)
              .toList();
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static boolean lacks(Title title, TitleField field) {
    return switch (field) {
      case YEAR -> title.year() == null;
      case GENRE -> title.genres().values().isEmpty();
      case COUNTRY -> title.countries().values().isEmpty();
      case LANGUAGE -> title.languages().isEmpty();
      case PERSON -> title.credits().directors().isEmpty() && title.credits().cast().isEmpty();
      case LENGTH -> title.length() == null;
      case CERTIFICATE -> title.certificate() == null;
      case KEYWORD -> title.keywords().isEmpty();
      case SYNOPSIS -> title.synopsis() == null;
      case COLLECTION -> title.collection() == null;
      case RATING -> title.rating() == null;
      case VOTES -> title.votes() == 0;
      case AVAILABLE -> title.availableCountries().isEmpty();
    };
  }

  private static boolean isWithin(Title title, Filter.Range range) {
    Double number = number(title, range.name());
    return number != null && number >= range.from() && number <= range.to();
  }

  private static @Nullable Double number(Title title, String name) {
    Number number =
        switch (name) {
          case "year" -> title.year();
          case "runtime" -> title.minutes();
          case "rating" -> title.rating() == null ? null : title.rating().mean();
          case "votes" -> title.rating() == null ? null : title.rating().votes();
          default -> throw new IllegalArgumentException(name);
        };
    return number == null ? null : number.doubleValue();
  }

  int row(Title title) {
    return indexed.catalog().rowOf(title.id()).orElseThrow();
  }

  /// Value to count among the titles that pass all filters but those of the field itself.
  Map<String, Long> counts(FacetField field, Filters filters) {
    String own =
        switch (field) {
          case DECADE -> "year";
          case TYPE, GENRE, COUNTRY, CERTIFICATE, CLUSTER, LANGUAGE, PERSON, KEYWORD ->
              field.label();
        };
    Filters others =
        new Filters(filters.all().stream().filter(f -> !f.name().equals(own)).toList());
    Map<String, Long> counts = new TreeMap<>();
    titles()
        .filter(title -> passes(title, others))
        .flatMap(title -> facetValues(title, field).stream())
        .forEach(value -> counts.merge(value, 1L, Long::sum));
    return counts;
  }

  private List<String> facetValues(Title title, FacetField field) {
    return switch (field) {
      case DECADE -> title.year() == null ? List.of() : List.of("" + title.year() / 10 * 10);
      case LANGUAGE -> title.languages();
      case PERSON, KEYWORD -> values(title, field.label()).stream().distinct().toList();
      case TYPE, GENRE, COUNTRY, CERTIFICATE, CLUSTER -> values(title, field.label());
    };
  }

  /// A title with its score.
  record Scored(Title title, double score) {}

  /// Every title with a positive score in the clusters that `isIn` admits, in the order of answers.
  List<Scored> similar(SimilarRequest request, IntPredicate isIn) {
    Set<Integer> seeds = new HashSet<>();
    ExactQuery query = query(request, seeds);
    return IntStream.range(0, indexed.catalog().size())
        .filter(row -> isIn.test(indexed.clustering().clusterOf(row)) && !seeds.contains(row))
        .filter(row -> passes(indexed.catalog().title(row), request.filters()))
        .mapToObj(row ->
            new Scored(indexed.catalog().title(row), query.score(indexed.encoding().exact(), row)))
        .filter(scored -> scored.score() > 0)
        .sorted(
            Comparator.comparingDouble(Scored::score)
                .reversed()
                .thenComparing(Scored::title, BEST_KNOWN))
        .toList();
  }

  private ExactQuery query(SimilarRequest request, Set<Integer> seedRows) {
    List<ExactQuery.Seed> seeds = new ArrayList<>();
    for (SimilarRequest.Seed seed : request.like()) {
      seeds.add(new ExactQuery.Seed(exact(seed, seedRows), seed.weight()));
    }
    for (SimilarRequest.Seed seed : request.unlike()) {
      seeds.add(new ExactQuery.Seed(exact(seed, seedRows), -seed.weight()));
    }
    Map<Block, Double> multipliers = new EnumMap<>(Block.class);
    request.weights().forEach((name, w) -> multipliers.put(Block.of(name).orElseThrow(), w));
    return ExactQuery.of(indexed.encoding().encoder().layout(), seeds, multipliers);
  }

  private dev.marquee.vector.SparseVector exact(SimilarRequest.Seed seed, Set<Integer> seedRows) {
    int row = indexed.catalog().rowOf(seed.id()).orElseThrow();
    seedRows.add(row);
    return indexed.encoding().exact().row(row);
  }
}
