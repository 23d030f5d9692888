package dev.marquee.encode;

import dev.marquee.vector.SparseRows;
import java.util.Arrays;

/// Plain questions of a few titles that are asked together, each of one title, all blocks at their
/// default weights: for whoever asks a great many.
///
/// The questions lie open in a table of the features that they have. A row to be scored is looked
/// at once: what no question knows of it is put aside, and each question then costs one memory
/// access for every pair that is left. Scores are those of [ExactQuery] to the last bit: the same
/// sums in the same order, without the zeros.
///
/// Four bytes a feature of the layout, and 256 for each that a question has; for one thread.
public final class ExactTile {
  /// Questions that are asked together, at most.
  public static final int MOST_QUESTIONS = 64;

  private final BlockLayout layout;
  private final SparseRows rows;
  private final int[] places;
  private int[] blocks = new int[1024];
  private float[] values = new float[0];
  private double[] shares = new double[0];
  private int[] asked = new int[0];

  private int[] pairPlaces = new int[64];
  private float[] pairValues = new float[64];
  private final int[] partEnds;
  private final int[] partShares;
  private int parts;

  /// Questions among `rows`, which this layout describes.
  public ExactTile(BlockLayout layout, SparseRows rows) {
    this.layout = layout;
    this.rows = rows;
    this.places = new int[layout.featureCount()];
    Arrays.fill(places, -1);
    this.partEnds = new int[layout.blocks().size()];
    this.partShares = new int[layout.blocks().size()];
  }

  /// Asks which rows are like each of these, [#MOST_QUESTIONS] at most.
  public void ask(int[] titles) {
    forget();
    asked = titles.clone();
    int features = 0;
    for (int title : asked) {
      int block = 0;
      for (int pair = rows.start(title); pair < rows.end(title); pair++) {
        int feature = rows.feature(pair);
        while (feature >= layout.blocks().get(block).endFeature()) {
          block++;
        }
        if (places[feature] < 0) {
          if (features == blocks.length) {
            blocks = Arrays.copyOf(blocks, 2 * features);
          }
          blocks[features] = block;
          places[feature] = features++ * MOST_QUESTIONS;
        }
      }
    }
    values = new float[features * MOST_QUESTIONS];
    shares = new double[layout.blocks().size() * MOST_QUESTIONS];
    double[] ones = new double[layout.blocks().size()];
    Arrays.fill(ones, 1);
    for (int question = 0; question < asked.length; question++) {
      int title = asked[question];
      for (int pair = rows.start(title); pair < rows.end(title); pair++) {
        values[places[rows.feature(pair)] + question] = rows.value(pair);
      }
      double[] own = ExactQuery.shares(layout, rows.row(title), ones);
      for (int block = 0; block < own.length; block++) {
        shares[block * MOST_QUESTIONS + question] = own[block];
      }
    }
  }

  private void forget() {
    for (int title : asked) {
      for (int pair = rows.start(title); pair < rows.end(title); pair++) {
        places[rows.feature(pair)] = -1;
      }
    }
  }

  /// Looks at the row that [#score] is about from now on.
  public void look(int row) {
    int length = rows.end(row) - rows.start(row);
    if (length > pairPlaces.length) {
      pairPlaces = new int[length * 2];
      pairValues = new float[length * 2];
    }
    // Without a branch: which features a question knows is anyone's guess.
    int known = 0;
    for (int pair = rows.start(row); pair < rows.end(row); pair++) {
      int place = places[rows.feature(pair)];
      pairPlaces[known] = place;
      pairValues[known] = rows.value(pair);
      known += place >= 0 ? 1 : 0;
    }
    part(known);
  }

  /// Finds which pairs are of one block.
  private void part(int known) {
    parts = 0;
    int last = -1;
    for (int pair = 0; pair < known; pair++) {
      int block = blocks[pairPlaces[pair] / MOST_QUESTIONS];
      if (block != last) {
        partShares[parts++] = block * MOST_QUESTIONS;
        last = block;
      }
      partEnds[parts - 1] = pair + 1;
    }
  }

  /// How alike the row looked at is to the title of a question.
  public double score(int question) {
    double sum = 0;
    int pair = 0;
    for (int part = 0; part < parts; part++) {
      double cosine = 0;
      for (int end = partEnds[part]; pair < end; pair++) {
        cosine += (double) values[pairPlaces[pair] + question] * pairValues[pair];
      }
      sum += shares[partShares[part] + question] * cosine;
    }
    return ExactQuery.rounded(sum);
  }
}
