package dev.marquee.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(Lifecycle.PER_CLASS)
class GoldenBodiesTest {
  private Served served;

  @BeforeAll
  void serve(@TempDir Path folder) {
    served = new Served(folder);
  }

  @AfterAll
  void stop() {
    served.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          search; /v1/search?q=matrix&limit=2
          search-facets; /v1/search?facets=country,type&sort=votes&limit=1&offset=1
          search-nothing; /v1/search?q=zzz
          suggest; /v1/suggest?q=heat
          facet-values; /v1/facets?fields=person,genre&prefix=son
          search-hybrid; /v1/search?q=heat&mode=hybrid&limit=1
          title; /v1/titles/demo:s8420
          title-bare; /v1/titles/demo:s%202%2Fb
          similar; /v1/titles/imdb:tt0133093/similar?limit=2
          similar-explained; /v1/titles/imdb:tt0133093/similar?explain=true&limit=1&scope=catalog
          facets; /v1/facets?fields=country
          clusters; /v1/clusters
          cluster; /v1/clusters/2?limit=1&offset=1
          map; /v1/clusters/map?limit=2
          insights; /v1/insights
          insight-ratings-votes; /v1/insights/ratings-votes
          insight-production; /v1/insights/production?genre=Crime
          insight-country-genres; /v1/insights/country-genres
          insight-quality; /v1/insights/quality
          insight-viewing; /v1/insights/viewing
          live; /health/live
          ready; /health/ready
          """)
  void bodiesAreAsReviewed(String name, String path) {
    HttpResponse<String> response = served.get(path);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("content-type")).hasValue("application/json");
    Golden.assertGolden(name, response.body());
  }

  @Test
  void similarToSeveralIsAsReviewed() {
    HttpResponse<String> response =
        served.post(
            "/v1/similar",
            """
            {"like": ["imdb:tt0133093", {"id": "imdb:tt0113277", "weight": 2}],
             "unlike": ["demo:s1"], "weights": {"genre": 2, "country": 0},
             "scope": "catalog", "limit": 3, "explain": true}
            """);

    assertThat(response.statusCode()).isEqualTo(200);
    Golden.assertGolden("similar-post", response.body());
  }

  @Test
  void sameQuestionHasSameBytes() {
    String path = "/v1/search?q=a&facets=country&limit=3";

    assertThat(served.get(path).body()).isEqualTo(served.get(path).body());
  }
}
