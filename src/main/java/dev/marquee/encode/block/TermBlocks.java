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

  /// What a word of a keyword weighs beside the whole.
  private static final float WORD_WEIGHT = 0.3f;

  private static final String UNKNOWN_COUNTRY = "unknown";

  private TermBlocks() {}

  /// Genres of our vocabulary.
  public static BlockFitting genre() {
    return new TermBlock.Fitting(
        (title, terms) -> title.genres().values().forEach(genre -> terms.add(genre, 1)),
        Selection.EVERYTHING,
        Weighting.ROOT_RARITY,
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

  /// Directors (for series, creators) of two titles or more. At most 100,000.
  public static BlockFitting directors() {
    return names((title, terms) -> title.credits().directors().forEach(who -> terms.add(who, 1)));
  }

  /// Cast members of two titles or more. At most 100,000.
  public static BlockFitting cast() {
    return names((title, terms) -> title.credits().cast().forEach(who -> terms.add(who, 1)));
  }

  /// Keywords as wholes and, weaker, the words of those that have several, of those that are in two
  /// titles or more and in at most a quarter of all. At most 30,000 terms.
  public static BlockFitting keywords() {
    return new TermBlock.Fitting(
        TermBlocks::readKeywords,
        new Selection(2, 0.25, 30_000),
        Weighting.ROOT_RARITY,
        UnaryOperator.identity());
  }

  /// Words of the synopsis that are in two titles or more and in at most an eighth of all. At most
  /// 30,000 words.
  public static BlockFitting plot() {
    return prose(TermBlocks::readSynopsis);
  }

  /// Words of the title that are in two titles or more and in at most an eighth of all: they tell
  /// sequels. At most 30,000 words.
  public static BlockFitting titleWords() {
    return prose((title, terms) -> PlotWords.read(title.title(), word -> terms.add(word, 1)));
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

  private static BlockFitting names(TermReader reader) {
    return new TermBlock.Fitting(
        reader, new Selection(2, 1, 100_000), Weighting.RARITY, UnaryOperator.identity());
  }

  private static BlockFitting prose(TermReader reader) {
    return new TermBlock.Fitting(
        reader, new Selection(2, 0.125, 30_000), Weighting.DAMPED_RARITY, UnaryOperator.identity());
  }

  private static BlockFitting closed(TermReader reader, UnaryOperator<String> labels) {
    return new TermBlock.Fitting(reader, Selection.EVERYTHING, Weighting.RARITY, labels);
  }

  private static void addLeading(List<String> codes, TermBag terms) {
    for (int i = 0; i < codes.size(); i++) {
      terms.add(codes.get(i), i == 0 ? 1 : FURTHER_WEIGHT);
    }
  }

  private static void readKeywords(Title title, TermBag terms) {
    for (String keyword : title.keywords()) {
      String phrase = PlotWords.phrase(keyword);
      terms.add(phrase, 1);
      if (phrase.indexOf(' ') > 0) {
        PlotWords.read(keyword, word -> terms.add(word, WORD_WEIGHT));
      }
    }
  }

  private static void readSynopsis(Title title, TermBag terms) {
    if (title.synopsis() != null) {
      PlotWords.read(title.synopsis(), word -> terms.add(word, 1));
    }
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
