package dev.marquee.ingest.dialect;

import dev.marquee.catalog.Countries;
import dev.marquee.catalog.Labels;
import dev.marquee.ingest.clean.GenreWords;
import dev.marquee.ingest.clean.Languages;
import dev.marquee.ingest.clean.ListCells;
import dev.marquee.ingest.tally.FileTally;
import dev.marquee.ingest.tally.Note;
import dev.marquee.ingest.tally.Repair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Lists of closed vocabularies: genres, countries, languages, countries of offer.
///
/// A catalog repeats the same cells thousands of times, so each distinct cell is parsed once and
/// its notes are repeated with its result.
final class LabelCells {
  private static final int MOST_REMEMBERED = 50_000;

  private final CellCleaner cleaner;
  private final FileTally tally;
  private final ListCells way;
  private final Map<String, Parsed> genres = new HashMap<>();
  private final Map<String, Parsed> countries = new HashMap<>();
  private final Map<String, Parsed> languages = new HashMap<>();
  private final Map<String, Parsed> offers = new HashMap<>();

  LabelCells(CellCleaner cleaner, FileTally tally, ListCells way) {
    this.cleaner = cleaner;
    this.tally = tally;
    this.way = way;
  }

  private record Parsed(Labels labels, List<Note> notes) {}

  Labels genres(String column, String cell) {
    return once(genres, cell, () -> parseGenres(column, cell));
  }

  Labels countries(String column, String cell) {
    return once(countries, cell, () -> parseCountries(column, cell));
  }

  /// ISO 639-1 codes, each once.
  List<String> languages(String column, String cell) {
    return once(languages, cell, () -> parseLanguages(column, cell)).values();
  }

  /// Codes of countries; what is no country is dropped.
  List<String> offers(String column, String cell) {
    return once(offers, cell, () -> parseOffers(column, cell)).values();
  }

  private Labels once(Map<String, Parsed> remembered, String cell, Supplier<Labels> parse) {
    if (cell.isEmpty()) {
      return Labels.NONE;
    }
    Parsed known = remembered.get(cell);
    if (known != null) {
      known.notes().forEach(tally::note);
      return known.labels();
    }
    int before = tally.pending().size();
    Labels labels = parse.get();
    List<Note> pending = tally.pending();
    if (remembered.size() < MOST_REMEMBERED) {
      remembered.put(
          cell, new Parsed(labels, List.copyOf(pending.subList(before, pending.size()))));
    }
    return labels;
  }

  private Labels parseGenres(String column, String cell) {
    Set<String> values = new LinkedHashSet<>();
    Set<String> words = new LinkedHashSet<>();
    for (String item : cleaner.items(column, cell, way, true)) {
      String word = cleaner.pooled(item.toLowerCase(Locale.ROOT));
      words.add(word);
      Optional<List<String>> meaning = GenreWords.meaning(word);
      if (meaning.isEmpty()) {
        tally.note(Repair.UNKNOWN_GENRE, column, item, word);
      }
      meaning.ifPresent(values::addAll);
    }
    return new Labels(List.copyOf(values), List.copyOf(words));
  }

  private Labels parseCountries(String column, String cell) {
    Set<String> values = new LinkedHashSet<>();
    Set<String> words = new LinkedHashSet<>();
    for (String item : cleaner.items(column, cell, way, true)) {
      String word = cleaner.pooled(item.toLowerCase(Locale.ROOT));
      words.add(word);
      Optional<String> code = Countries.code(item);
      if (code.isEmpty()) {
        tally.note(Repair.UNKNOWN_COUNTRY, column, item, word);
      }
      code.ifPresent(values::add);
    }
    return new Labels(List.copyOf(values), List.copyOf(words));
  }

  private Labels parseLanguages(String column, String cell) {
    List<String> codes = new ArrayList<>();
    for (String item : cleaner.items(column, cell, way, true)) {
      Optional<String> code = Languages.code(item);
      if (code.isEmpty()) {
        tally.note(Repair.UNKNOWN_LANGUAGE, column, item, "");
      }
      code.filter(known -> !codes.contains(known)).ifPresent(codes::add);
    }
    return new Labels(codes, List.of());
  }

  private Labels parseOffers(String column, String cell) {
    Set<String> codes = new LinkedHashSet<>();
    for (String item : cleaner.items(column, cell, way, false)) {
      Optional<String> code = Countries.code(item);
      if (code.isEmpty()) {
        tally.note(Repair.UNKNOWN_COUNTRY, column, item, "");
      }
      code.ifPresent(codes::add);
    }
    return new Labels(List.copyOf(codes), List.of());
  }
}
