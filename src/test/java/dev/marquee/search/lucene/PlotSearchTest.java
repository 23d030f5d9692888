package dev.marquee.search.lucene;

import static dev.marquee.catalog.TitleBuilder.aFilm;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.Catalog;
import dev.marquee.encode.EncodeSettings;
import dev.marquee.search.Filters;
import dev.marquee.search.Mode;
import dev.marquee.search.SearchPage;
import dev.marquee.search.SearchRequest;
import dev.marquee.search.Sort;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a catalog without meanings says when it is asked for them.
class PlotSearchTest {
  @TempDir Path folder;

  private static SearchPage ask(IndexedCatalog catalog, String query, Mode mode) {
    return catalog
        .index()
        .search(
            new SearchRequest(query, Filters.NONE, List.of(), Sort.RELEVANCE, 10, 0, false, mode));
  }

  @Test
  void aCatalogWithoutMeaningsIsSearchedByWordsAndSaysSo() {
    Catalog titles =
        Catalog.of(
            List.of(
                aFilm("Brazen Soup").genres("Comedy").synopsis("A cook at war.").build(),
                aFilm("Quiet Soup").genres("Drama").synopsis("A cook at rest.").build()));
    try (IndexedCatalog catalog = IndexedCatalog.build(folder, titles, EncodeSettings.Kind.BASIC)) {
      SearchPage byWords = ask(catalog, "soup", Mode.TEXT);
      assertThat(byWords.degraded()).isEmpty();
      assertThat(byWords.total()).isEqualTo(2);
      SearchPage hybrid = ask(catalog, "soup", Mode.HYBRID);
      assertThat(hybrid.degraded())
          .containsExactly(
              "the index holds no meanings (index --semantic makes them), so titles are ranked by"
                  + " their words alone");
      assertThat(hybrid.hits()).isEqualTo(byWords.hits());
      assertThat(ask(catalog, " ", Mode.HYBRID).degraded()).isEmpty();
    }
  }
}
