package dev.marquee.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.marquee.catalog.TitleType;
import dev.marquee.insights.CountryGenres;
import dev.marquee.insights.InsightName;
import dev.marquee.insights.Production;
import dev.marquee.insights.Quality;
import dev.marquee.insights.RatingsVotes;
import dev.marquee.insights.Viewing;
import dev.marquee.insights.stat.Estimate;
import dev.marquee.events.EventType;
import dev.marquee.events.Taste;
import dev.marquee.recommend.personal.Calibration;
import dev.marquee.recommend.personal.Reason;
import dev.marquee.search.ClusterSummary;
import dev.marquee.search.Critique;
import dev.marquee.search.FacetCounts;
import dev.marquee.search.FacetField;
import dev.marquee.search.Filters;
import dev.marquee.search.Mode;
import dev.marquee.search.Scope;
import dev.marquee.search.SearchPage;
import dev.marquee.search.Sort;
import dev.marquee.search.Suggestion;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The schemas of `openapi.json` are the records that are written as JSON, name by name.
class OpenApiSchemasTest {
  private static final Map<String, Class<? extends Record>> RECORDS =
      Map.ofEntries(
          Map.entry("TitleSummary", Summary.class),
          Map.entry("ClusterName", Summary.ClusterName.class),
          Map.entry("WholeTitle", TitleRoutes.WholeTitle.class),
          Map.entry("SearchAnswer", SearchRoutes.SearchAnswer.class),
          Map.entry("Hit", SearchRoutes.Hit.class),
          Map.entry("Match", SearchPage.Match.class),
          Map.entry("SearchMeta", SearchRoutes.SearchMeta.class),
          Map.entry("SuggestAnswer", SearchRoutes.SuggestAnswer.class),
          Map.entry("Suggestion", SearchRoutes.Suggested.class),
          Map.entry("FacetsAnswer", SearchRoutes.FacetsAnswer.class),
          Map.entry("Facet", SearchRoutes.Facet.class),
          Map.entry("FacetValue", FacetCounts.Value.class),
          Map.entry("SimilarAnswer", SimilarRoutes.SimilarAnswer.class),
          Map.entry("SimilarItem", SimilarRoutes.Item.class),
          Map.entry("Reason", SimilarRoutes.Reason.class),
          Map.entry("SimilarMeta", SimilarRoutes.SimilarMeta.class),
          Map.entry("PersonalAnswer", RecommendationRoutes.PersonalAnswer.class),
          Map.entry("PersonalItem", RecommendationRoutes.Item.class),
          Map.entry("Why", RecommendationRoutes.Why.class),
          Map.entry("OwnTitle", RecommendationRoutes.Own.class),
          Map.entry("PersonalMeta", RecommendationRoutes.PersonalMeta.class),
          Map.entry("Divergence", Calibration.Divergence.class),
          Map.entry("OnboardingAnswer", HomeRoutes.OnboardingAnswer.class),
          Map.entry("TasteGroup", HomeRoutes.Group.class),
          Map.entry("GroupTaste", HomeRoutes.GroupTaste.class),
          Map.entry("HomeAnswer", HomeRoutes.HomeAnswer.class),
          Map.entry("HomeRow", HomeRoutes.Row.class),
          Map.entry("HomeMeta", HomeRoutes.HomeMeta.class),
          Map.entry("ClustersAnswer", ClusterRoutes.ClustersAnswer.class),
          Map.entry("ClusterAnswer", ClusterRoutes.ClusterAnswer.class),
          Map.entry("Cluster", ClusterRoutes.Cluster.class),
          Map.entry("MapAnswer", ClusterRoutes.MapAnswer.class),
          Map.entry("MapPoint", ClusterRoutes.Point.class),
          Map.entry("Medoid", ClusterRoutes.Medoid.class),
          Map.entry("Distinctive", ClusterSummary.Distinctive.class),
          Map.entry("InsightsAnswer", InsightRoutes.InsightsAnswer.class),
          Map.entry("ListedInsight", InsightRoutes.Listed.class),
          Map.entry("InsightAnswer", InsightRoutes.InsightAnswer.class),
          Map.entry("Estimate", Estimate.class),
          Map.entry("RatingsVotes", RatingsVotes.class),
          Map.entry("RatedTitles", RatingsVotes.Count.class),
          Map.entry("RatingsCell", RatingsVotes.Cell.class),
          Map.entry("UsualRating", RatingsVotes.Expected.class),
          Map.entry("CorrelatedGroup", RatingsVotes.Group.class),
          Map.entry("RatingOutlier", RatingsVotes.Outlier.class),
          Map.entry("Production", Production.class),
          Map.entry("YearSpan", Production.Span.class),
          Map.entry("ProductionYear", Production.Year.class),
          Map.entry("TypeCount", Production.Count.class),
          Map.entry("UndatedTitles", Production.Undated.class),
          Map.entry("ProductionGroup", Production.Group.class),
          Map.entry("Period", Production.Period.class),
          Map.entry("Trend", Production.Trend.class),
          Map.entry("CountryGenres", CountryGenres.class),
          Map.entry("TasteValue", CountryGenres.Value.class),
          Map.entry("TasteCell", CountryGenres.Cell.class),
          Map.entry("Coproductions", CountryGenres.Coproductions.class),
          Map.entry("CountryPair", CountryGenres.Pair.class),
          Map.entry("Quality", Quality.class),
          Map.entry("QualityField", Quality.Field.class),
          Map.entry("QualitySource", Quality.Source.class),
          Map.entry("MendedRows", Quality.Mended.class),
          Map.entry("SourceField", Quality.SourceField.class),
          Map.entry("Viewing", Viewing.class),
          Map.entry("ViewingWindow", Viewing.Window.class),
          Map.entry("ViewingSlot", Viewing.Slot.class),
          Map.entry("ViewedTitle", Viewing.Viewed.class),
          Map.entry("ViewedGenre", Viewing.Genre.class),
          Map.entry("ViewingCell", Viewing.Cell.class),
          Map.entry("RisingTitle", Viewing.Riser.class),
          Map.entry("EventsAnswer", EventRoutes.EventsAnswer.class),
          Map.entry("RejectedLine", EventRoutes.RejectedLine.class),
          Map.entry("EventsPage", ProfileRoutes.EventsPage.class),
          Map.entry("KeptEvent", ProfileRoutes.KeptEvent.class),
          Map.entry("Erased", ProfileRoutes.Erased.class),
          Map.entry("Taste", Taste.class),
          Map.entry("Live", HealthRoutes.Live.class),
          Map.entry("Ready", HealthRoutes.Ready.class),
          Map.entry("Version", HealthRoutes.Version.class),
          Map.entry("Page", Paging.class),
          Map.entry("Meta", Meta.class),
          Map.entry("Problem", Problem.class),
          Map.entry("Fault", Fault.class));

  /// What is only read, by hand; [OpenApiTest] asks the server for their fields.
  private static final Set<String> READ =
      Set.of(
          "Filters",
          "SimilarQuestion",
          "WeightedSeed",
          "PersonalQuestion",
          "ToldEvent",
          "EventSent",
          "TasteSent");

  private final JsonNode document = document();
  private final JsonSchema schemas = new JsonSchema(document);

  private static JsonNode document() {
    try {
      return JsonMapper.builder().build().readTree(Files.readString(Path.of("web/openapi.json")));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void objectsHaveThePartsOfTheirRecordsInOrder() {
    RECORDS.forEach((name, type) -> {
      JsonNode schema = own(name);
      List<String> parts = new ArrayList<>();
      List<String> required = new ArrayList<>();
      for (RecordComponent component : components(type)) {
        parts.add(component.getName());
        if (!mayBeAbsent(component)) {
          required.add(component.getName());
        }
        JsonNode part = schemas.resolved(schema.at("/properties/" + component.getName()));
        assertThat(part.path("type").asString(""))
            .as("%s.%s", name, component.getName())
            .isEqualTo(jsonType(component.getType()));
      }
      assertThat(schema.get("properties").propertyNames())
          .as(name)
          .containsExactlyElementsOf(parts);
      assertThat(words(schema.get("required"))).as(name).isEqualTo(required);
    });
  }

  @Test
  void everyObjectIsARecordOrRead() {
    Set<String> known = new TreeSet<>(RECORDS.keySet());
    known.addAll(READ);
    Set<String> objects = new TreeSet<>();
    document
        .at("/components/schemas")
        .properties()
        .forEach(schema -> {
          if (schema.getValue().has("properties") || schema.getValue().has("allOf")) {
            objects.add(schema.getKey());
          }
        });

    assertThat(objects).isEqualTo(known);
  }

  /// What a schema adds to those that it takes over.
  private JsonNode own(String name) {
    JsonNode schema = document.at("/components/schemas/" + name);
    return schema.has("allOf") ? schema.at("/allOf/1") : schema;
  }

  private static List<RecordComponent> components(Class<? extends Record> type) {
    return Stream.of(type.getRecordComponents())
        .filter(component -> !component.getAccessor().isAnnotationPresent(JsonUnwrapped.class))
        .toList();
  }

  private static boolean mayBeAbsent(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
        || component.getAccessor().isAnnotationPresent(JsonInclude.class);
  }

  private static String jsonType(Class<?> type) {
    return switch (type.getSimpleName()) {
      case "String", "Utf8" -> "string";
      case "int", "long", "Integer", "Long" -> "integer";
      case "double", "Double" -> "number";
      case "boolean" -> "boolean";
      case "List" -> "array";
      default -> "object";
    };
  }

  @Test
  void closedListsAreThoseOfTheServer() {
    assertThat(words("/components/schemas/ClosedField/enum"))
        .isEqualTo(FacetField.CLOSED.stream().map(FacetField::label).toList());
    assertThat(words("/components/schemas/OpenField/enum"))
        .isEqualTo(
            Stream.of(FacetField.values())
                .filter(FacetField::isOpen)
                .map(FacetField::label)
                .toList());
    assertThat(words("/components/schemas/InsightName/enum")).isEqualTo(InsightName.labels());
    assertThat(words("/components/schemas/Scope/enum"))
        .isEqualTo(Stream.of(Scope.values()).map(Scope::label).toList());
    assertThat(words("/paths/~1v1~1search/get/parameters/2/schema/enum"))
        .isEqualTo(Stream.of(Sort.values()).map(Sort::label).toList());
    assertThat(words("/paths/~1v1~1search/get/parameters/6/schema/enum"))
        .isEqualTo(Stream.of(Mode.values()).map(Mode::label).toList());
    assertThat(words("/components/schemas/Suggestion/properties/kind/enum"))
        .isEqualTo(Stream.of(Suggestion.Kind.values()).map(Suggestion.Kind::label).toList());
    assertThat(words("/components/schemas/EventType/enum"))
        .isEqualTo(Stream.of(EventType.values()).map(EventType::wireName).toList());
    assertThat(words("/components/schemas/TitleSummary/properties/type/enum"))
        .isEqualTo(Stream.of(TitleType.values()).map(TitleType::label).toList());
  }

  @Test
  void reasonsAreThoseOfTheServer() {
    assertThat(words("/components/schemas/Why/properties/reason/enum"))
        .isEqualTo(Stream.of(Reason.Kind.values()).map(Reason.Kind::label).toList());
  }

  @Test
  void critiquesAreThoseOfTheServer() {
    JsonNode critique = document.at("/components/schemas/Critique");
    List<String> named = words("/components/schemas/Critique/anyOf/0/enum");

    assertThat(Critique.labels()).startsWith(named.toArray(String[]::new));
    assertThat(Critique.labels())
        .allMatch(label -> schemas.faults(stringNode(label), critique, "but").isEmpty());
  }

  @Test
  void filtersAreThoseOfTheServer() {
    List<String> parameters = new ArrayList<>();
    for (JsonNode parameter : document.at("/components/parameters")) {
      if (parameter.get("in").asString().equals("query")) {
        parameters.add(parameter.get("name").asString());
      }
    }

    assertThat(parameters).isEqualTo(Filters.NAMES);
    assertThat(document.at("/components/schemas/Filters/properties").propertyNames())
        .containsExactlyElementsOf(Filters.NAMES);
  }

  @Test
  void problemsHaveTheCodesOfTheServer() {
    Set<String> ofStatuses =
        new TreeSet<>(
            IntStream.range(400, 600).mapToObj(status -> Problems.kind(status).code()).toList());

    assertThat(words("/components/schemas/Problem/properties/code/enum"))
        .containsAll(ofStatuses)
        .hasSize(ofStatuses.size() + 3)
        .contains("bad-parameter", "bad-body", "foreign-request");
  }

  @Test
  void everyComponentIsUsed() {
    Set<String> used = new TreeSet<>(document.findValuesAsString("$ref"));
    Set<String> components = new TreeSet<>();
    for (Map.Entry<String, JsonNode> kind : document.get("components").properties()) {
      for (String name : kind.getValue().propertyNames()) {
        components.add("#/components/" + kind.getKey() + '/' + name);
      }
    }

    assertThat(used).isEqualTo(components);
  }

  private List<String> words(String pointer) {
    return words(document.at(pointer));
  }

  private static List<String> words(JsonNode list) {
    List<String> words = new ArrayList<>();
    list.forEach(word -> words.add(word.asString()));
    return words;
  }

  private static JsonNode stringNode(String text) {
    return JsonMapper.builder().build().getNodeFactory().stringNode(text);
  }
}
