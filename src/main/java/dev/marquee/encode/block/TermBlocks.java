package dev.marquee.encode.block;

import dev.marquee.catalog.Countries;
import dev.marquee.catalog.Title;
import dev.marquee.encode.block.TermBlock.Selection;
import dev.marquee.encode.block.TermBlock.Weighting;
import dev.marquee.encode.text.PlotWords;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/// The blocks that are made of terms.
public final class TermBlocks {
  /// What a country or language after the leading one weighs.
  private static final float FURTHER_WEIGHT = 0.5f;

  private static final float DIRECTOR_WEIGHT = 2;

  /// Keywords were chosen to describe; a synopsis was written to allure.
  private static final float KEYWORD_WEIGHT = 2;

  /// Title words tell sequels, but many are mere names.
  private static final float TITLE_WEIGHT = 0.5f;

  private static final String UNKNOWN_COUNTRY = "unknown";

  private TermBlocks() {}

  /// Genres of our vocabulary.
  public static BlockFitting genre() {
    return closed(
        (title, terms) -> title.genres().values().forEach(genre -> terms.add(genre, 1)),
        UnaryOperator.identity());
  }

  /// Film or series.
  public static BlockFitting type() {
    return closed((title, terms) -> terms.add(title.type().label(), 1), UnaryOperator.identity());
  }

  /// Countries of production, the leading one above the others.
  public static BlockFitting country() {
    return closed((title, terms) -> addLeading(title.countries().values(), terms), Countries::name);
  }

  /// Languages, the leading one above the others.
  public static BlockFitting language() {
    return closed(
        (title, terms) -> addLeading(title.languages(), terms),
        code -> Locale.of(code).getDisplayLanguage(Locale.ENGLISH));
  }

  /// Directors, who count twice, and cast, of those who are in two titles or more. At most 200,000
  /// people.
  public static BlockFitting people() {
    return new TermBlock.Fitting(
        TermBlocks::readPeople,
        new Selection(2, 1, 200_000),
        Weighting.RARITY,
        UnaryOperator.identity());
  }

  /// Words of keywords, synopsis and title, and keywords of several words as wholes, of those that
  /// are in two titles or more and in at most an eighth of all. At most 30,000 terms.
  public static BlockFitting text() {
    return new TermBlock.Fitting(
        TermBlocks::readText,
        new Selection(2, 0.125, 30_000),
        Weighting.DAMPED_RARITY,
        UnaryOperator.identity());
  }

  /// The franchise, where two titles or more belong to it. At most 200,000 franchises.
  public static BlockFitting collection() {
    return new TermBlock.Fitting(
        TermBlocks::readCollection,
        new Selection(2, 1, 200_000),
        Weighting.RARITY,
        UnaryOperator.identity());
  }

  /// The sources' own words for genre and country, in lower case, and the type; each 0 or 1. A
  /// title without a country word has the country `unknown`.
  public static BlockFitting sourceWords() {
    return new TermBlock.Fitting(
        TermBlocks::readSourceWords,
        Selection.EVERYTHING,
        Weighting.FLAT,
        word -> word.substring(word.indexOf(':') + 1));
  }

  private static BlockFitting closed(TermReader reader, UnaryOperator<String> labels) {
    return new TermBlock.Fitting(reader, Selection.EVERYTHING, Weighting.RARITY, labels);
  }

  private static void addLeading(List<String> codes, TermBag terms) {
    for (int i = 0; i < codes.size(); i++) {
      terms.add(codes.get(i), i == 0 ? 1 : FURTHER_WEIGHT);
    }
  }

  private static void readPeople(Title title, TermBag terms) {
    title.credits().directors().forEach(name -> terms.add(name, DIRECTOR_WEIGHT));
    title.credits().cast().forEach(name -> terms.add(name, 1));
  }

  private static void readText(Title title, TermBag terms) {
    for (String keyword : title.keywords()) {
      PlotWords.read(keyword, word -> terms.add(word, KEYWORD_WEIGHT));
      String phrase = PlotWords.phrase(keyword);
      if (phrase.indexOf(' ') > 0) {
        terms.add(phrase, KEYWORD_WEIGHT);
      }
    }
    if (title.synopsis() != null) {
      PlotWords.read(title.synopsis(), word -> terms.add(word, 1));
    }
    PlotWords.read(title.title(), word -> terms.add(word, TITLE_WEIGHT));
  }

  private static void readCollection(Title title, TermBag terms) {
    if (title.collection() != null) {
      terms.add(title.collection(), 1);
    }
  }

  private static void readSourceWords(Title title, TermBag terms) {
    title.genres().words().forEach(word -> terms.add("genre:" + plain(word), 1));
    title.countries().words().forEach(word -> terms.add("country:" + plain(word), 1));
    if (title.countries().words().isEmpty()) {
      terms.add("country:" + UNKNOWN_COUNTRY, 1);
    }
    terms.add("type:" + title.type().label(), 1);
  }

  private static String plain(String word) {
    return word.strip().toLowerCase(Locale.ROOT);
  }
}
