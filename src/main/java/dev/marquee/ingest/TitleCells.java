package dev.marquee.ingest;

import dev.marquee.catalog.Rating;
import dev.marquee.catalog.Title;
import dev.marquee.catalog.TitleId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A title as named cells of the *Marquee titles* dialect: text, numbers and lists of text, in the
/// order of the columns. What is missing is null or an empty list.
final class TitleCells {
  private TitleCells() {}

  /// The cells of a title by column.
  static Map<String, @Nullable Object> of(Title title) {
    Map<String, @Nullable Object> cells = new LinkedHashMap<>();
    cells.put("id", title.id().value());
    cells.put("type", title.type().label());
    cells.put("title", title.title());
    cells.put("originalTitle", title.names().original());
    cells.put("alternativeTitles", title.names().alternatives());
    cells.put("year", title.years().first());
    cells.put("endYear", title.years().last());
    cells.put("genres", title.genres().values());
    cells.put("countries", title.countries().values());
    cells.put("languages", title.languages());
    cells.put("directors", title.credits().directors());
    cells.put("cast", title.credits().cast());
    cells.put("runtimeMinutes", title.minutes());
    cells.put("seasons", title.seasons());
    cells.put("certificate", title.certificate());
    cells.put("keywords", title.keywords());
    cells.put("collection", title.collection());
    cells.put("synopsis", title.synopsis());
    cells.put("rating", mean(title.rating()));
    cells.put("votes", title.rating() == null ? null : title.rating().votes());
    cells.put("availableCountries", title.availableCountries());
    cells.put("imdbId", imdb(title));
    cells.put("aliases", title.aliases().stream().map(TitleId::value).toList());
    cells.put("sourceGenres", title.genres().words());
    cells.put("sourceCountries", title.countries().words());
    return cells;
  }

  /// Plain decimal notation, which reads back as the very same number.
  private static @Nullable BigDecimal mean(@Nullable Rating rating) {
    return rating == null ? null : new BigDecimal(Double.toString(rating.mean()));
  }

  private static @Nullable String imdb(Title title) {
    List<TitleId> ids = new ArrayList<>(title.aliases());
    ids.addFirst(title.id());
    return ids.stream()
        .filter(id -> id.scheme().equals(TitleId.IMDB))
        .map(TitleId::local)
        .findFirst()
        .orElse(null);
  }
}
