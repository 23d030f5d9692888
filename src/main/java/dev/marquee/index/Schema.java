package dev.marquee.index;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/// The fields of a title's document, how their text becomes terms, and how documents are laid out.
///
/// Values that are compared whole (`PERSON`, `KEYWORD`, `COLLECTION`, `TITLE_EXACT`) are folded by
/// [Folding]; countries, languages, genres and certificates are indexed as the catalog has them.
public final class Schema {
  /// The version of all this; a generation of another version is refused. Raise it whenever a
  /// field, an analyzer or a file of a generation changes its meaning.
  public static final int VERSION = 6;

  /// The title's own id: one term, and sorted doc values.
  public static final String ID = "id";

  /// Every id that the title answers to: its own and its aliases.
  public static final String IDS = "ids";

  /// The whole title and the id of its cluster ([TitleCodec]); binary doc values and not a stored
  /// field, whose blocks would have to be decompressed for each title shown.
  public static final String RECORD = "record";

  /// The title as it is shown; text with positions and norms.
  public static final String TITLE = "title";

  /// The original and the other names; text with positions and norms.
  public static final String NAMES = "names";

  /// The first 1 to [#LONGEST_PREFIX] letters of each word of all names; without frequencies and
  /// norms, so that a match scores by the rarity of the prefix alone.
  public static final String TITLE_PREFIX = "titlePrefix";

  /// Each name, folded, as one term, and once more without its blanks where it has any: `wall e` is
  /// also `walle`.
  public static final String TITLE_EXACT = "titleExact";

  /// Every three letters in a row of each name, folded and without blanks ([#gramAnalyzer]); with
  /// norms, without frequencies. Finds names that are written together, apart or wrong.
  public static final String TITLE_GRAMS = "titleGrams";

  /// Directors and cast; text.
  public static final String PEOPLE = "people";

  /// Keywords; text.
  public static final String KEYWORDS = "keywords";

  /// The synopsis; text.
  public static final String SYNOPSIS = "synopsis";

  /// Genres, English names and adjectives of the countries; text.
  public static final String GENRE_TEXT = "genreText";

  /// `movie` or `series`; term and sorted set.
  public static final String TYPE = "type";

  /// Genres of our vocabulary; terms and sorted set.
  public static final String GENRE = "genre";

  /// Codes of the countries it was made in; terms and sorted set.
  public static final String COUNTRY = "country";

  /// Codes of the languages; terms and sorted set.
  public static final String LANGUAGE = "language";

  /// The first year of its decade, such as `1990`; term and sorted set.
  public static final String DECADE = "decade";

  /// The age rating as written; term and sorted set.
  public static final String CERTIFICATE = "certificate";

  /// The stable id of the cluster in decimal digits; term and sorted set.
  public static final String CLUSTER = "cluster";

  /// Directors and cast, folded; terms.
  public static final String PERSON = "person";

  /// Keywords, folded; terms.
  public static final String KEYWORD = "keyword";

  /// Codes of the countries where it is offered; terms.
  public static final String AVAILABLE = "available";

  /// The franchise, folded; term.
  public static final String COLLECTION = "collection";

  /// The year it came out; int point and doc values.
  public static final String YEAR = "year";

  /// The year a series ended; int point and doc values.
  public static final String END_YEAR = "endYear";

  /// Minutes of a film; int point and doc values.
  public static final String RUNTIME = "runtime";

  /// Seasons of a series; int point and doc values.
  public static final String SEASONS = "seasons";

  /// The mean rating; double point and, as sortable bits (`NumericUtils.doubleToSortableLong`), doc
  /// values.
  public static final String RATING = "rating";

  /// The number of votes; long point and doc values; absent when unrated.
  public static final String VOTES = "votes";

  /// The place of the title in the order of the vote-shrunken mean, 0 the best, unrated last; no
  /// two titles share one.
  public static final String RATING_ORDER = "ratingOrder";

  /// The place of the title in the order of the folded titles, 0 the first; no two titles share
  /// one.
  public static final String TITLE_ORDER = "titleOrder";

  /// The place of the title in the order votes descending, id ascending: 0 is the best known. Every
  /// tie is broken by it.
  public static final String RANK = "rank";

  /// The ordinal of the cluster, by which the documents are sorted.
  public static final String ORDINAL = "ordinal";

  /// The number of the cell, by which the documents of a cluster are sorted.
  public static final String CELL = "cell";

  /// The exact form (`encode.ExactRow`); binary doc values.
  public static final String EXACT = "exact";

  /// The nearest titles by the exact form ([NeighborList]); binary doc values, absent where they
  /// were not computed.
  public static final String NEIGHBORS = "neighbors";

  /// The dense form; a flat KNN vector field compared by inner product.
  public static final String VECTOR = "vector";

  /// Prefixes are indexed up to this many letters.
  public static final int LONGEST_PREFIX = 12;

  /// Inner product: vectors of titles that lack blocks are shorter than 1, and that is meant.
  static final VectorSimilarityFunction SIMILARITY = VectorSimilarityFunction.MAXIMUM_INNER_PRODUCT;

  private Schema() {}

  /// Turns text into words, for indexing and for queries: Unicode word breaks, elided articles cut
  /// off (`l'avventura`), letters folded as [Folding] does, East Asian scripts as pairs of
  /// characters. A new one each time; safe from any thread; whoever takes it closes it.
  public static Analyzer textAnalyzer() {
    return new WordAnalyzer(false);
  }

  /// Turns text into the prefixes of its words, for indexing only.
  public static Analyzer prefixAnalyzer() {
    return new WordAnalyzer(true);
  }

  /// Turns a name into the grams of [#TITLE_GRAMS], for indexing and for queries: the blanks go, a
  /// mark stands at either end.
  public static Analyzer gramAnalyzer() {
    return new GramAnalyzer();
  }

  /// The analyzer of a whole document: prefixes for [#TITLE_PREFIX], grams for [#TITLE_GRAMS],
  /// words for the rest.
  static Analyzer documentAnalyzer() {
    Analyzer words = textAnalyzer();
    Analyzer prefixes = prefixAnalyzer();
    Analyzer grams = gramAnalyzer();
    return new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
      @Override
      protected Analyzer getWrappedAnalyzer(String field) {
        return switch (field) {
          case TITLE_PREFIX -> prefixes;
          case TITLE_GRAMS -> grams;
          default -> words;
        };
      }

      @Override
      public void close() {
        super.close();
        words.close();
        prefixes.close();
        grams.close();
      }
    };
  }

  /// By cluster, then cell, the best known first within it.
  static Sort indexSort() {
    return new Sort(
        new SortField(ORDINAL, SortField.Type.INT),
        new SortField(CELL, SortField.Type.INT),
        new SortField(RANK, SortField.Type.INT));
  }

  /// Lucene's own codec, with vectors stored flat: no segment is ever large enough for the graph,
  /// because the clusters are the vector index. What it writes reads back with the stock codec.
  static Codec codec() {
    KnnVectorsFormat flat = new Lucene99HnswVectorsFormat(16, 100, 1, null, Integer.MAX_VALUE);
    return new Lucene104Codec() {
      @Override
      public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
        return flat;
      }
    };
  }
}
