package dev.marquee.ingest.dialect;

import dev.marquee.catalog.Labels;
import dev.marquee.catalog.TitleType;
import dev.marquee.ingest.clean.Numbers;
import dev.marquee.ingest.clean.SpreadsheetDates;
import dev.marquee.ingest.clean.StringPool;
import dev.marquee.ingest.clean.TypeWords;
import dev.marquee.ingest.dialect.Dialect.Column;
import dev.marquee.ingest.merge.Origin;
import dev.marquee.ingest.source.Header;
import dev.marquee.ingest.source.Row;
import dev.marquee.ingest.tally.FileTally;
import dev.marquee.ingest.tally.Reason;
import dev.marquee.ingest.tally.Repair;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Parses the records of one file of titles by its dialect: each cell goes to the parser of its
/// column's field. Belongs to one file and one thread.
final class TitleParser {
  private final Dialect dialect;
  private final Origin origin;
  private final FileTally tally;
  private final CellCleaner cleaner;
  private final LabelCells labels;
  private final NumberCells numbers;
  private final IdCells ids;
  private final int width;
  private final String firstColumn;
  private final Header header;
  private final List<Column> columns = new ArrayList<>();
  private final List<Integer> places = new ArrayList<>();

  /// What a run shares among its files: the pool of names, and the latest plausible year.
  record Shared(StringPool names, int lastYear) {}

  TitleParser(Dialect dialect, Header header, Origin origin, FileTally tally, Shared shared) {
    this.dialect = dialect;
    this.origin = origin;
    this.tally = tally;
    cleaner = new CellCleaner(tally, shared.names());
    labels = new LabelCells(cleaner, tally, dialect.lists());
    Integer collected = dialect.collected();
    numbers = new NumberCells(tally, collected == null ? shared.lastYear() : collected);
    ids = new IdCells(tally);
    width = header.columns().size();
    firstColumn = header.columns().getFirst();
    this.header = header;
    for (Column column : dialect.columns()) {
      int place = header.indexOf(column.name());
      if (place >= 0) {
        columns.add(column);
        places.add(place);
      }
    }
  }

  /// The title that a row tells, or null when the row was rejected.
  @Nullable TitleDraft parse(Row row) {
    if (row.isMalformed()) {
      return reject(row, "", Reason.MALFORMED_JSON, row.cell(0));
    }
    if (row.cell(0).equalsIgnoreCase(firstColumn) && header.isRepeatedBy(row.cells())) {
      return reject(row, "", Reason.REPEATED_HEADER, row.cell(0));
    }
    if (row.size() != width && !fits(row)) {
      return reject(row, "", Reason.TOO_MANY_CELLS, row.cell(width));
    }
    TitleDraft draft = new TitleDraft(origin, row.line());
    for (int i = 0; i < columns.size(); i++) {
      String cell = row.cell(places.get(i));
      if (!cell.isEmpty()) {
        set(draft, columns.get(i), cell);
      }
    }
    mendShift(draft);
    dropEmptyRating(draft);
    return complete(draft, row);
  }

  /// A row of another width than the header still tells its title when cells are only missing at
  /// its end or empty beyond it.
  private boolean fits(Row row) {
    if (row.size() < width) {
      tally.note(Repair.MISSING_CELLS, "", row.size() + " cells", width + " columns");
      return true;
    }
    for (int place = width; place < row.size(); place++) {
      if (!row.cell(place).isBlank()) {
        return false;
      }
    }
    tally.note(Repair.EXTRA_BLANK_CELLS, "", row.size() + " cells", width + " columns");
    return true;
  }

  private void set(TitleDraft draft, Column column, String cell) {
    String name = column.name();
    switch (column.field()) {
      case GENRES -> draft.genres = plus(draft.genres, labels.genres(name, cell));
      case GENRE_FLAG ->
          draft.genres =
              isTrue(cell) ? plus(draft.genres, labels.genres(name, name)) : draft.genres;
      case COUNTRIES -> draft.countries = plus(draft.countries, labels.countries(name, cell));
      case LANGUAGES -> draft.languages = plus(draft.languages, labels.languages(name, cell));
      case AVAILABLE -> draft.available = labels.offers(name, cell);
      case DIRECTORS -> draft.directors = plus(draft.directors, items(column, cell));
      case CAST -> draft.cast = plus(draft.cast, items(column, cell));
      case ALTERNATIVE_TITLES -> draft.alternatives = plus(draft.alternatives, items(column, cell));
      case KEYWORDS -> draft.keywords = plus(draft.keywords, lowerCase(items(column, cell)));
      case SOURCE_GENRES -> draft.sourceGenres = items(column, cell);
      case SOURCE_COUNTRIES -> draft.sourceCountries = items(column, cell);
      case ALIASES -> ids.addAliases(draft, name, items(column, cell));
      case ID,
          TYPE,
          TITLE,
          ORIGINAL_TITLE,
          YEAR,
          END_YEAR,
          MINUTES,
          SEASONS,
          CERTIFICATE,
          COLLECTION,
          SYNOPSIS,
          RATING,
          VOTES,
          IMDB_ID,
          TMDB_ID,
          LENGTH,
          ADULT,
          TITLE_AND_YEAR,
          TITLE_THEN_YEAR -> {
        String text = text(column, cell);
        if (!text.isEmpty()) {
          setText(draft, column, text);
        }
      }
    }
  }

  /// A value in a dictionary, as in `{'id': 10194, 'name': 'Toys'}`, counts by its name.
  private String text(Column column, String cell) {
    if (column.field() == Field.COLLECTION && dialect.lists().encloses(cell)) {
      List<String> items = items(column, cell);
      return items.isEmpty() ? "" : items.getFirst();
    }
    return cleaner.text(column.name(), cell, column.field().hasPlaceholders());
  }

  private void setText(TitleDraft draft, Column column, String text) {
    String name = column.name();
    switch (column.field()) {
      case ID -> ids.setOwn(draft, name, text);
      case TYPE -> setType(draft, text);
      case TITLE -> setTitle(draft, name, text);
      case TITLE_AND_YEAR -> setTitleAndYear(draft, name, text);
      case TITLE_THEN_YEAR -> setTitleThenYear(draft, name, text);
      case ADULT -> draft.adult = isTrue(text);
      case ORIGINAL_TITLE -> draft.original = text;
      case YEAR -> draft.year = numbers.year(name, text);
      case END_YEAR -> draft.endYear = numbers.year(name, text);
      case MINUTES -> draft.minutes = numbers.minutes(name, text);
      case SEASONS -> draft.seasons = numbers.seasons(name, text);
      case LENGTH -> setLength(draft, name, text);
      case CERTIFICATE -> draft.certificate = cleaner.pooled(text);
      case COLLECTION -> draft.collection = cleaner.pooled(text);
      case SYNOPSIS -> draft.synopsis = text;
      case RATING -> draft.mean = numbers.rating(name, text);
      case VOTES -> draft.votes = numbers.votes(name, text);
      case IMDB_ID -> draft.imdb = ids.imdb(name, text);
      case TMDB_ID -> draft.tmdb = ids.tmdb(name, text);
      case GENRES,
          GENRE_FLAG,
          COUNTRIES,
          LANGUAGES,
          AVAILABLE,
          DIRECTORS,
          CAST,
          ALTERNATIVE_TITLES,
          KEYWORDS,
          SOURCE_GENRES,
          SOURCE_COUNTRIES,
          ALIASES ->
          throw new IllegalStateException(column.field() + " is a list");
    }
  }

  private static boolean isTrue(String text) {
    return text.equals("1") || text.equalsIgnoreCase("true");
  }

  private List<String> items(Column column, String cell) {
    return cleaner.items(column.name(), cell, dialect.lists(), column.field().hasPlaceholders());
  }

  private static List<String> plus(List<String> items, List<String> more) {
    if (items.isEmpty()) {
      return more;
    }
    List<String> all = new ArrayList<>(items);
    more.stream().filter(item -> !items.contains(item)).forEach(all::add);
    return List.copyOf(all);
  }

  private static Labels plus(Labels labels, Labels more) {
    return labels.words().isEmpty()
        ? more
        : new Labels(plus(labels.values(), more.values()), plus(labels.words(), more.words()));
  }

  private List<String> lowerCase(List<String> items) {
    return items.stream()
        .map(item -> cleaner.pooled(item.toLowerCase(Locale.ROOT)))
        .distinct()
        .toList();
  }

  private static void setType(TitleDraft draft, String text) {
    draft.type = TypeWords.of(text).orElse(null);
    draft.unknownType = draft.type == null ? text : null;
  }

  private void setTitle(TitleDraft draft, String column, String text) {
    draft.title = text;
    if (SpreadsheetDates.looksLikeOne(text)) {
      tally.note(Repair.DATE_LIKE_TITLE, column, text, text);
    }
  }

  private void setTitleAndYear(TitleDraft draft, String column, String text) {
    MovieLensTitle parts = MovieLensTitle.parse(text);
    draft.title = parts.title();
    draft.original = parts.original();
    draft.alternatives = parts.alternatives();
    if (parts.year() != null) {
      draft.year = numbers.year(column, parts.year());
    }
    if (parts.endYear() != null) {
      draft.endYear = numbers.year(column, parts.endYear());
      draft.type = TitleType.SERIES;
    }
    if (parts.original() != null || !parts.alternatives().isEmpty()) {
      tally.note(Repair.NAMES_IN_TITLE, column, text, parts.title());
    }
    if (!text.startsWith(parts.title())) {
      tally.note(Repair.MOVED_ARTICLE, column, text, parts.title());
    }
  }

  private void setTitleThenYear(TitleDraft draft, String column, String text) {
    int open = text.lastIndexOf(" (");
    String year = open > 0 && text.endsWith(")") ? text.substring(open + 2, text.length() - 1) : "";
    boolean dated = year.length() == 4 && Numbers.whole(year).isPresent();
    setTitle(draft, column, dated ? text.substring(0, open).stripTrailing() : text);
    if (dated) {
      draft.year = numbers.year(column, year);
    }
  }

  private void setLength(TitleDraft draft, String column, String text) {
    if (text.contains("Season")) {
      draft.seasons = numbers.seasons(column, text);
    } else {
      draft.minutes = numbers.minutes(column, text);
    }
  }

  /// Some rows hold the length where the certificate belongs, and no length.
  private void mendShift(TitleDraft draft) {
    String misplaced = draft.certificate;
    if (misplaced != null
        && draft.minutes == null
        && draft.seasons == null
        && NumberCells.isLength(misplaced)) {
      draft.certificate = null;
      setLength(draft, "", misplaced);
      tally.note(Repair.SHIFTED_CELL, columnOf(Field.CERTIFICATE), misplaced, misplaced);
    }
  }

  /// Nobody's rating is not a rating of 0. A rating of 0 that has votes is meant.
  private void dropEmptyRating(TitleDraft draft) {
    if (draft.mean != null && draft.mean == 0 && draft.votes == 0) {
      draft.mean = null;
      tally.note(Repair.PLACEHOLDER, columnOf(Field.RATING), "0", "");
    }
  }

  private @Nullable TitleDraft complete(TitleDraft draft, Row row) {
    if (draft.type == null && draft.unknownType == null) {
      draft.type = dialect.assumedType();
    }
    if (draft.title == null) {
      return reject(row, columnOf(Field.TITLE), Reason.MISSING_TITLE, "");
    }
    if (draft.type == null) {
      String word = draft.unknownType;
      boolean known = word != null && TypeWords.isPartOrGame(word);
      Reason reason = known ? Reason.PART_OR_GAME : Reason.UNKNOWN_TYPE;
      return reject(row, columnOf(Field.TYPE), reason, word == null ? "" : word);
    }
    if (draft.adult) {
      return reject(row, columnOf(Field.ADULT), Reason.ADULT, "");
    }
    return draft;
  }

  private String columnOf(Field field) {
    return columns.stream()
        .filter(column ->
            column.field() == field || (field == Field.TITLE && column.field().holdsTitle()))
        .map(Column::name)
        .findFirst()
        .orElse(field.label());
  }

  private @Nullable TitleDraft reject(Row row, String column, Reason reason, String value) {
    tally.reject(row.line(), column, reason, value, row.cells());
    return null;
  }
}
