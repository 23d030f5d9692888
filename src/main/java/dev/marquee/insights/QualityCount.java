package dev.marquee.insights;

import dev.marquee.insights.Quality.Field;
import dev.marquee.insights.Quality.Mended;
import dev.marquee.insights.Quality.Source;
import dev.marquee.insights.Quality.SourceField;
import dev.marquee.search.Filters;
import dev.marquee.search.Selection;
import dev.marquee.search.SourceRows;
import dev.marquee.search.TitleField;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Counts what titles have and lack, and takes over what the reader of the sources counted.
final class QualityCount {
  private QualityCount() {}

  static Insights.Told of(Selection selection, Filters filters) {
    return told(selection, Links.to(filters));
  }

  private static Insights.Told told(Selection selection, Links links) {
    Quality data =
        new Quality(
            Stream.of(TitleField.values()).map(field -> field(field, selection, links)).toList(),
            selection.sources().stream().map(QualityCount::source).toList());
    return new Insights.Told(selection.size(), QualityFinding.of(data, selection.size()), data);
  }

  private static Field field(TitleField field, Selection selection, Links links) {
    long filled = selection.filled(field);
    return new Field(
        field.label(),
        label(field),
        filled,
        selection.size() - filled,
        Periods.share(filled, selection.size()),
        links.and("missing", "!" + field.label()).address(),
        links.and("missing", field.label()).address());
  }

  private static String label(TitleField field) {
    return switch (field) {
      case YEAR -> "year";
      case GENRE -> "genres";
      case COUNTRY -> "countries";
      case LANGUAGE -> "languages";
      case PERSON -> "people";
      case LENGTH -> "length";
      case CERTIFICATE -> "certificate";
      case KEYWORD -> "keywords";
      case SYNOPSIS -> "synopsis";
      case COLLECTION -> "collection";
      case RATING -> "rating";
      case VOTES -> "votes";
      case AVAILABLE -> "where it is offered";
    };
  }

  private static Source source(SourceRows rows) {
    return new Source(
        rows.name(),
        rows.dialect(),
        rows.read(),
        rows.kept(),
        rows.rejected(),
        rows.read() - rows.kept() - rows.rejected(),
        rows.repairs().stream().mapToLong(SourceRows.Tally::count).sum(),
        mended(rows.repairs()),
        mended(rows.rejections()),
        rows.fields().stream()
            .map(field ->
                new SourceField(field.field(), field.filled(), field.missing(), field.repaired()))
            .toList());
  }

  private static List<Mended> mended(List<SourceRows.Tally> tallies) {
    return tallies.stream()
        .map(tally -> new Mended(tally.kind(), tally.label(), tally.count()))
        .sorted(Comparator.comparingLong(Mended::count).reversed().thenComparing(Mended::kind))
        .toList();
  }
}
