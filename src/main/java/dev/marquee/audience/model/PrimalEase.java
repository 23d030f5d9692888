package dev.marquee.audience.model;

import dev.marquee.vector.SymmetricInverse;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// [Ease] through the titles: `B` itself, of the titles with most viewers, [Ease#LARGEST] at most;
/// the others neither tell nor are told of.
///
/// Training is O(titles^3 + sum of squared likes of a viewer); scoring O(titles * profile).
public final class PrimalEase implements Ease {
  private final int titles;
  private final int[] rowOfPlace;
  private final int[] placeOfRow;
  private final float[] weights;

  private PrimalEase(int titles, int[] rowOfPlace, float[] weights) {
    this.titles = titles;
    this.rowOfPlace = rowOfPlace;
    this.weights = weights;
    this.placeOfRow = new int[titles];
    Arrays.fill(placeOfRow, -1);
    for (int place = 0; place < rowOfPlace.length; place++) {
      placeOfRow[rowOfPlace[place]] = place;
    }
  }

  static PrimalEase of(Histories histories, Settings settings, int largest) {
    int[] rows =
        IntStream.range(0, histories.titles())
            .filter(title -> histories.viewersOf(title) > 0)
            .boxed()
            .sorted(Comparator.comparingInt(title -> -histories.viewersOf(title)))
            .limit(largest)
            .mapToInt(Integer::intValue)
            .sorted()
            .toArray();
    PrimalEase empty = new PrimalEase(histories.titles(), rows, new float[0]);
    return empty.solved(histories, settings);
  }

  private PrimalEase solved(Histories histories, Settings settings) {
    int size = rowOfPlace.length;
    double[] counts = Ease.viewerCounts(histories, settings.active());
    double[] penalties = Ease.penalties(histories, counts, settings);
    double[] gram = new double[size * size];
    for (int viewer = 0; viewer < counts.length; viewer++) {
      add(histories.byViewer(), viewer, counts[viewer], gram);
    }
    for (int place = 0; place < size; place++) {
      gram[place * size + place] += penalties[rowOfPlace[place]];
    }
    double[] inverse = SymmetricInverse.of(gram, size);
    float[] solved = new float[size * size];
    for (int place = 0; place < size; place++) {
      for (int to = 0; to < size; to++) {
        double weight = -inverse[place * size + to] / inverse[to * size + to];
        solved[place * size + to] = place == to ? 0 : (float) weight;
      }
    }
    return new PrimalEase(titles, rowOfPlace, solved);
  }

  void write(DataOutput out) throws IOException {
    StoredArrays.write(rowOfPlace, out);
    StoredArrays.write(weights, out);
  }

  static PrimalEase read(DataInput in, int titles) throws IOException {
    int[] rows = StoredArrays.ints(in, length -> length <= titles);
    return new PrimalEase(
        titles, rows, StoredArrays.floats(in, length -> length == rows.length * rows.length));
  }

  private void add(Histories.Pairs likes, int viewer, double count, double[] gram) {
    int size = rowOfPlace.length;
    for (int pair = likes.starts()[viewer]; pair < likes.starts()[viewer + 1]; pair++) {
      int place = placeOfRow[likes.others()[pair]];
      double value = count * likes.weights()[pair];
      for (int other = likes.starts()[viewer];
          place >= 0 && other < likes.starts()[viewer + 1];
          other++) {
        int to = placeOfRow[likes.others()[other]];
        if (to >= 0) {
          gram[place * size + to] += value * likes.weights()[other];
        }
      }
    }
  }

  @Override
  public void score(Profile profile, double[] scores) {
    int size = rowOfPlace.length;
    double[] sums = new double[size];
    for (int known = 0; known < profile.size(); known++) {
      int place = placeOfRow[profile.row(known)];
      double weight = profile.weight(known);
      for (int to = 0; place >= 0 && to < size; to++) {
        sums[to] += weight * weights[place * size + to];
      }
    }
    Arrays.fill(scores, 0, titles, 0);
    for (int place = 0; place < size; place++) {
      scores[rowOfPlace[place]] = sums[place];
    }
  }

  @Override
  public double contribution(Profile profile, int place, int row) {
    int from = placeOfRow[profile.row(place)];
    int to = placeOfRow[row];
    return from < 0 || to < 0 ? 0 : profile.weight(place) * weights[from * rowOfPlace.length + to];
  }
}
