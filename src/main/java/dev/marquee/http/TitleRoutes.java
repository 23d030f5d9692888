package dev.marquee.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.marquee.catalog.Title;
import dev.marquee.catalog.TitleId;
import dev.marquee.search.CatalogIndex;
import dev.marquee.search.Entry;
import dev.marquee.search.Status;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One title, whole: `/v1/titles/{id}`.
final class TitleRoutes {
  static final String TITLE = "/v1/titles/{id}";

  private static final int LONGEST_ID = 200;

  private final CatalogIndex catalog;
  private final Summaries summaries;

  TitleRoutes(CatalogIndex catalog, Summaries summaries) {
    this.catalog = catalog;
    this.summaries = summaries;
  }

  /// Everything there is to know of a title.
  ///
  /// - `sources`: the files and data sets that told of it, ascending.
  /// - `externalIds`: by scheme, the id at IMDb and lists of all others, since merging can bring
  ///   several.
  record WholeTitle(
      @JsonUnwrapped Summary summary,
      List<String> alternativeTitles,
      List<String> languages,
      List<String> cast,
      List<String> keywords,
      @Nullable String collection,
      List<String> availableCountries,
      List<String> sources,
      Map<String, Object> externalIds) {}

  void register(RoutesConfig routes, Answers answers) {
    answers.read(routes, TITLE, this::title);
  }

  private WholeTitle title(Context ctx, Status status) {
    Parameters.of(ctx.req().getQueryString(), List.of());
    String sent = PathSegment.of(ctx, 3);
    Entry entry = id(sent).flatMap(catalog::find).orElseThrow(() -> unknown(sent, catalog));
    Title title = entry.title();
    Map<String, List<String>> ids = idsByScheme(title);
    return new WholeTitle(
        summaries.whole(entry, status),
        title.names().alternatives(),
        title.languages(),
        title.credits().cast(),
        title.keywords(),
        title.collection(),
        title.availableCountries(),
        ids.keySet().stream().filter(TitleRoutes::isSource).toList(),
        external(ids));
  }

  /// The id that a caller sent, empty when it has not the shape of one.
  static Optional<TitleId> id(String sent) {
    int colon = sent.indexOf(':');
    boolean hasShape = colon > 0 && colon < sent.length() - 1 && sent.length() <= LONGEST_ID;
    return hasShape ? Optional.of(new TitleId(sent)) : Optional.empty();
  }

  /// The refusal of an id that no title answers to. When it looks like a name instead, the id of
  /// the title of that name is told.
  static ApiFailure unknown(String sent, CatalogIndex catalog) {
    String detail = "no title has the id " + Wording.quoted(sent);
    if (id(sent).isPresent() || sent.length() > LONGEST_ID || sent.isBlank()) {
      return new ApiFailure.NotFound(Fault.of("id", detail));
    }
    String meant =
        catalog
            .resolve(sent)
            .map(id -> "; did you mean '" + id + "'?")
            .orElse("; ids look like 'imdb:tt0133093'");
    return new ApiFailure.NotFound(Fault.of("id", detail + meant));
  }

  private static Map<String, List<String>> idsByScheme(Title title) {
    Map<String, List<String>> ids = new TreeMap<>();
    Stream.concat(Stream.of(title.id()), title.aliases().stream())
        .sorted()
        .forEach(id -> ids.computeIfAbsent(id.scheme(), _ -> new ArrayList<>()).add(id.local()));
    return ids;
  }

  private static boolean isSource(String scheme) {
    return !scheme.equals(TitleId.IMDB) && !scheme.equals(TitleId.TMDB);
  }

  private static Map<String, Object> external(Map<String, List<String>> ids) {
    Map<String, Object> external = new LinkedHashMap<>();
    ids.forEach((scheme, locals) ->
        external.put(scheme, scheme.equals(TitleId.IMDB) ? locals.getFirst() : locals));
    return external;
  }
}
