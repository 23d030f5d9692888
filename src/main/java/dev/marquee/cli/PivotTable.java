package dev.marquee.cli;

import dev.marquee.catalog.Rating;
import dev.marquee.catalog.Title;
import dev.marquee.index.Snapshot;
import dev.marquee.index.StoredTitle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The notebook's pivot table: one row a title, a 0/1 column for each type, genre and country, and
/// the numbers beside them.
record PivotTable(List<String> columns) {
  private static final List<String> NUMBERS =
      List.of("year", "rating", "votes", "runtimeMinutes", "seasons");

  /// The columns that the titles of a snapshot need; the 0/1 columns ascend by name.
  static PivotTable of(Snapshot snapshot) {
    Set<String> features = new TreeSet<>();
    for (int docId = 0; docId < snapshot.size(); docId++) {
      features.addAll(features(snapshot.title(docId).title()));
    }
    List<String> columns = new ArrayList<>(List.of("id", "title"));
    columns.addAll(NUMBERS);
    columns.addAll(features);
    return new PivotTable(List.copyOf(columns));
  }

  private static Set<String> features(Title title) {
    Set<String> features = new HashSet<>();
    features.add("type=" + title.type().label());
    title.genres().values().forEach(genre -> features.add("genre=" + genre));
    title.countries().values().forEach(country -> features.add("country=" + country));
    return features;
  }

  /// The cells of a title by column.
  Map<String, @Nullable Object> row(StoredTitle stored) {
    Title title = stored.title();
    Rating rating = title.rating();
    Set<String> features = features(title);
    Map<String, @Nullable Object> cells = new LinkedHashMap<>();
    for (String column : columns) {
      cells.put(
          column,
          switch (column) {
            case "id" -> title.id().value();
            case "title" -> title.title();
            case "year" -> title.year();
            case "rating" -> rating == null ? null : Double.valueOf(rating.mean());
            case "votes" -> rating == null ? null : Long.valueOf(rating.votes());
            case "runtimeMinutes" -> title.minutes();
            case "seasons" -> title.seasons();
            default -> features.contains(column) ? 1 : 0;
          });
    }
    return cells;
  }
}
