package dev.marquee.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.TitleId;
import dev.marquee.recommend.Reranking;
import dev.marquee.search.Critique;
import dev.marquee.search.FacetField;
import dev.marquee.search.Filters;
import dev.marquee.search.Scope;
import dev.marquee.search.SearchRequest;
import dev.marquee.search.SimilarRequest;
import dev.marquee.search.SimilarRequest.Seed;
import dev.marquee.search.Sort;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is asked over HTTP is what the catalog is asked.
class RequestsTest {
  private Served served;

  @BeforeEach
  void serve(@TempDir Path folder) {
    served = new Served(folder);
  }

  @AfterEach
  void stop() {
    served.close();
  }

  @Test
  void searchIsAskedAsSent() {
    served.get("/v1/search?q=am%C3%A9lie+poulain&facets=genre,cluster&sort=year&limit=7&offset=3");

    assertThat(served.catalog.searched)
        .hasValue(
            new SearchRequest(
                "am\u00e9lie poulain",
                Filters.NONE,
                List.of(FacetField.GENRE, FacetField.CLUSTER),
                Sort.YEAR,
                7,
                3));
  }

  @Test
  void searchWithoutParametersBrowses() {
    served.get("/v1/search?q=");

    assertThat(served.catalog.searched)
        .hasValue(new SearchRequest("", Filters.NONE, List.of(), Sort.RELEVANCE, 20, 0));
  }

  @Test
  void similarIsAskedAsSent() {
    served.get(
        "/v1/titles/demo:s8420/similar?limit=5&scope=cluster&weights=genre:2.5,country:0"
            + "&explain=true");

    assertThat(served.catalog.compared)
        .hasValue(
            new SimilarRequest(
                List.of(new Seed(new TitleId("demo:s8420"), 1)),
                List.of(),
                Map.of("genre", 2.5, "country", 0.0),
                Filters.NONE,
                List.of(),
                Scope.CLUSTER,
                5,
                true));
  }

  @Test
  void wishesForTheOrderAreTakenFromUrlAndBody() {
    Reranking wished = new Reranking(0.25, 0, Optional.of("friday 13"));
    List<Critique> but = Critique.parse(List.of("newer", "!country:US"));

    served.get(
        "/v1/titles/demo:s8420/similar?but=newer,!country:us&diversity=0.25&perCollection=0"
            + "&rotate=friday%2013");
    assertThat(served.catalog.ranked).hasValue(wished);
    assertThat(served.catalog.compared.get()).extracting(SimilarRequest::but).isEqualTo(but);

    served.post(
        "/v1/similar",
        """
        {"like": ["demo:s8420"], "but": ["newer", "!country:US", "newer"], "diversity": 0.25,
         "perCollection": 0, "rotate": "friday 13"}
        """);
    assertThat(served.catalog.ranked).hasValue(wished);
    assertThat(served.catalog.compared.get()).extracting(SimilarRequest::but).isEqualTo(but);

    served.get("/v1/titles/demo:s8420/similar");
    assertThat(served.catalog.ranked).hasValue(new Reranking(0, 2, Optional.empty()));
  }

  @Test
  void similarToSeveralIsAskedAsSent() {
    served.post(
        "/v1/similar",
        """
        {"like": ["imdb:tt0133093", {"id": "demo:s1", "weight": 2}], "unlike": ["imdb:tt0113277"],
         "weights": {"era": -0.0}}
        """);

    assertThat(served.catalog.compared)
        .hasValue(
            new SimilarRequest(
                List.of(
                    new Seed(new TitleId("imdb:tt0133093"), 1),
                    new Seed(new TitleId("demo:s1"), 2)),
                List.of(new Seed(new TitleId("imdb:tt0113277"), 1)),
                Map.of("era", 0.0),
                Filters.NONE,
                List.of(),
                Scope.NEARBY,
                10,
                false));
  }

  @Test
  void idsMayHoldSpacesAndSlashes() {
    assertThat(served.get("/v1/titles/demo:s%202%2Fb").body()).contains("\"id\":\"demo:s 2/b\"");
    assertThat(served.get("/v1/titles/demo:s%202%2fb/similar").statusCode()).isEqualTo(200);
    assertThat(served.get("/v1/titles/demo%3As1").statusCode()).isEqualTo(200);
  }

  @Test
  void versionTellsWhatRuns() {
    assertThat(served.get("/version").body())
        .startsWith("{\"name\":\"Marquee\",\"version\":\"development\",\"java\":\"")
        .contains("\"generation\":\"1.0\"", "\"titles\":5", "\"encoder\":\"rich\"", "\"blocks\":[");
  }
}
