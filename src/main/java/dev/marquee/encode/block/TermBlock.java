package dev.marquee.encode.block;

import dev.marquee.catalog.Catalog;
import dev.marquee.catalog.Title;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.function.UnaryOperator;

/// A block with a feature for each term of a vocabulary.
///
/// A term that few titles have weighs more: `ln(1 + titles / frequency)`, the inverse document
/// frequency (IDF; Spärck Jones 1972).
public final class TermBlock implements FeatureBlock {
  private final Fitting fitting;
  private final int titles;
  private final Vocabulary vocabulary;
  private final double[] rarity;

  private TermBlock(Fitting fitting, int titles, Vocabulary vocabulary) {
    this.fitting = fitting;
    this.titles = titles;
    this.vocabulary = vocabulary;
    this.rarity = new double[vocabulary.size()];
    for (int term = 0; term < rarity.length; term++) {
      // StrictMath, so that every machine computes the same vectors.
      rarity[term] = StrictMath.log(1 + (double) titles / vocabulary.frequency(term));
    }
  }

  /// What a term weighs in a title.
  enum Weighting {
    /// 1 for every term.
    FLAT,
    /// Its weight in the title times its rarity.
    RARITY,
    /// Its weight in the title times the square root of its rarity: for words that were chosen from
    /// a vocabulary, where a frequent one says something, too.
    ROOT_RARITY,
    /// As `RARITY`, the weight in the title damped: `1 + ln(weight)` from 1 on.
    DAMPED_RARITY
  }

  /// Which terms become features.
  ///
  /// - `least`: the smallest number of titles that a term must be in; from 2 on, a term tells which
  ///   titles are alike.
  /// - `mostShare`: the largest share of all titles that a term may be in, though [#ALWAYS_ALLOWED]
  ///   titles are never too many.
  /// - `cap`: the largest vocabulary; the most frequent terms stay.
  record Selection(int least, double mostShare, int cap) {
    private static final int ALWAYS_ALLOWED = 20;

    static final Selection EVERYTHING = new Selection(1, 1, 1_000_000);

    int most(int titles) {
      return Math.max(ALWAYS_ALLOWED, (int) (titles * mostShare));
    }
  }

  /// How to make a block of terms: where they come from, which to keep, what they weigh and how a
  /// viewer would call them.
  record Fitting(
      TermReader reader, Selection selection, Weighting weighting, UnaryOperator<String> labels)
      implements BlockFitting {
    @Override
    public FeatureBlock fit(Catalog catalog) {
      Vocabulary vocabulary =
          TermCounts.of(catalog, reader)
              .vocabulary(selection.least, selection.most(catalog.size()), selection.cap);
      return new TermBlock(this, catalog.size(), vocabulary);
    }

    @Override
    public FeatureBlock read(DataInput in) throws IOException {
      return new TermBlock(this, in.readInt(), Vocabulary.read(in));
    }
  }

  @Override
  public int size() {
    return vocabulary.size();
  }

  @Override
  public void encode(Title title, RowBuffer row) {
    TermBag terms = row.emptyTerms();
    fitting.reader.read(title, terms);
    for (int i = 0; i < terms.size(); i++) {
      int feature = vocabulary.number(terms.term(i));
      if (feature >= 0) {
        row.add(feature, value(feature, terms.weight(i)));
      }
    }
  }

  private double value(int feature, float weight) {
    return switch (fitting.weighting) {
      case FLAT -> 1;
      case RARITY -> weight * rarity[feature];
      case ROOT_RARITY -> weight * Math.sqrt(rarity[feature]);
      case DAMPED_RARITY -> (weight > 1 ? 1 + StrictMath.log(weight) : weight) * rarity[feature];
    };
  }

  @Override
  public String label(int feature) {
    return fitting.labels.apply(vocabulary.term(feature));
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(titles);
    vocabulary.write(out);
  }
}
