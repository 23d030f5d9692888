package dev.marquee.index;

import dev.marquee.catalog.Genres;
import dev.marquee.catalog.Title;
import dev.marquee.encode.Block;
import dev.marquee.encode.BlockLayout;
import dev.marquee.encode.BlockRange;
import dev.marquee.encode.Encoder;
import dev.marquee.vector.SparseVector;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/// An encoder small enough to see through: the genres and the type of a title, one dimension a
/// value.
public final class PlainEncoder implements Encoder {
  private static final String NAME = "plain";
  private static final List<String> GENRES = Genres.all();
  private static final int FEATURES = GENRES.size() + 2;

  public static Encoder read(DataInput in) throws IOException {
    String name = in.readUTF();
    if (!name.equals(NAME)) {
      throw new IOException("not a plain encoder: '" + name + "'");
    }
    return new PlainEncoder();
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public BlockLayout layout() {
    return new BlockLayout(
        List.of(
            new BlockRange(Block.GENRE, "genre", 0.75, 0, GENRES.size(), 0, GENRES.size()),
            new BlockRange(
                Block.TYPE, "type", 0.25, GENRES.size(), FEATURES, GENRES.size(), FEATURES)));
  }

  @Override
  public SparseVector encode(Title title) {
    int[] genres =
        title.genres().values().stream().mapToInt(GENRES::indexOf).filter(f -> f >= 0).toArray();
    int[] features = Arrays.copyOf(genres, genres.length + 1);
    features[genres.length] = GENRES.size() + (title.isSeries() ? 1 : 0);
    Arrays.sort(features);
    float[] values = new float[features.length];
    Arrays.fill(values, (float) (1 / Math.sqrt(Math.max(1, genres.length))));
    values[genres.length] = 1;
    return new SparseVector(features, values);
  }

  @Override
  public void project(SparseVector exact, float[] dense) {
    Arrays.fill(dense, 0, FEATURES, 0);
    for (int i = 0; i < exact.size(); i++) {
      double weight = exact.feature(i) < GENRES.size() ? 0.75 : 0.25;
      dense[exact.feature(i)] = (float) (exact.value(i) * Math.sqrt(weight));
    }
  }

  @Override
  public String featureLabel(int feature) {
    return feature < GENRES.size() ? GENRES.get(feature) : "type " + (feature - GENRES.size());
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeUTF(NAME);
  }
}
