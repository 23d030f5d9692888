package dev.marquee.search.lucene;

import dev.marquee.catalog.Catalog;
import dev.marquee.catalog.Title;
import dev.marquee.encode.Block;
import dev.marquee.encode.BlockLayout;
import dev.marquee.encode.BlockRange;
import dev.marquee.encode.Encoder;
import dev.marquee.encode.Encoding;
import dev.marquee.vector.SparseRows;
import dev.marquee.vector.SparseVector;
import dev.marquee.vector.VectorSet;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/// A plain encoder for tests: each block is the set of its words, of unit length; the dense form is
/// a random projection of `DIMENSIONS` signs a block.
record WordsEncoder(List<List<String>> vocabulary, BlockLayout layout) implements Encoder {
  private static final List<Block> BLOCKS =
      List.of(Block.GENRE, Block.TYPE, Block.COUNTRY, Block.ERA, Block.PEOPLE, Block.TEXT);
  private static final double[] WEIGHTS = {0.25, 0.05, 0.1, 0.1, 0.25, 0.25};
  private static final int DIMENSIONS = 16;

  static Encoding fit(Catalog catalog) {
    WordsEncoder encoder = of(vocabulary(catalog));
    SparseRows.Builder rows = new SparseRows.Builder();
    int dimension = encoder.layout().dimension();
    VectorSet.Builder dense = new VectorSet.Builder(catalog.size(), dimension);
    float[] target = new float[dimension];
    for (int row = 0; row < catalog.size(); row++) {
      SparseVector exact = encoder.encode(catalog.title(row));
      rows.add(exact);
      encoder.project(exact, target);
      dense.setRow(row, target);
    }
    return new Encoding(encoder, rows.build(), dense.build());
  }

  private static List<List<String>> vocabulary(Catalog catalog) {
    List<List<String>> vocabulary = new ArrayList<>();
    for (Block block : BLOCKS) {
      TreeSet<String> words = new TreeSet<>();
      catalog.titles().forEach(title -> words.addAll(words(block, title)));
      vocabulary.add(List.copyOf(words));
    }
    return vocabulary;
  }

  private static WordsEncoder of(List<List<String>> vocabulary) {
    List<BlockRange> ranges = new ArrayList<>();
    int feature = 0;
    for (int b = 0; b < BLOCKS.size(); b++) {
      int end = feature + vocabulary.get(b).size();
      ranges.add(
          new BlockRange(
              BLOCKS.get(b),
              BLOCKS.get(b).label(),
              WEIGHTS[b],
              feature,
              end,
              b * DIMENSIONS,
              (b + 1) * DIMENSIONS));
      feature = end;
    }
    return new WordsEncoder(vocabulary, new BlockLayout(ranges));
  }

  private static List<String> words(Block block, Title title) {
    return switch (block) {
      case GENRE -> title.genres().values();
      case TYPE -> List.of(title.type().label());
      case COUNTRY -> title.countries().values();
      case ERA -> title.year() == null ? List.of() : List.of(title.year() / 10 * 10 + "s");
      case PEOPLE -> title.credits().directors();
      case TEXT -> title.keywords();
      default -> List.of();
    };
  }

  @Override
  public String name() {
    return "words";
  }

  @Override
  public SparseVector encode(Title title) {
    float[] values = new float[layout.featureCount()];
    for (int b = 0; b < BLOCKS.size(); b++) {
      List<String> known = vocabulary.get(b);
      List<String> words = words(BLOCKS.get(b), title).stream().filter(known::contains).toList();
      for (String word : words) {
        int feature = layout.blocks().get(b).firstFeature() + known.indexOf(word);
        values[feature] = (float) (1 / Math.sqrt(words.size()));
      }
    }
    return sparse(values);
  }

  private static SparseVector sparse(float[] values) {
    int[] features = new int[values.length];
    float[] kept = new float[values.length];
    int size = 0;
    for (int feature = 0; feature < values.length; feature++) {
      if (values[feature] != 0) {
        features[size] = feature;
        kept[size++] = values[feature];
      }
    }
    return new SparseVector(Arrays.copyOf(features, size), Arrays.copyOf(kept, size));
  }

  @Override
  public void project(SparseVector exact, float[] dense) {
    Arrays.fill(dense, 0, layout.dimension(), 0);
    for (int i = 0; i < exact.size(); i++) {
      BlockRange range = layout.blocks().get(layout.indexOfFeature(exact.feature(i)));
      Random signs = new Random(exact.feature(i) * 31L + 7);
      double scale = Math.sqrt(range.weight() / DIMENSIONS) * exact.value(i);
      for (int d = range.firstDimension(); d < range.endDimension(); d++) {
        dense[d] += (float) (signs.nextBoolean() ? scale : -scale);
      }
    }
  }

  @Override
  public String featureLabel(int feature) {
    int block = layout.indexOfFeature(feature);
    return vocabulary.get(block).get(feature - layout.blocks().get(block).firstFeature());
  }

  @Override
  public void write(DataOutput out) throws IOException {
    for (List<String> words : vocabulary) {
      out.writeInt(words.size());
      for (String word : words) {
        out.writeUTF(word);
      }
    }
  }

  static Encoder read(DataInput in) throws IOException {
    List<List<String>> vocabulary = new ArrayList<>();
    for (int b = 0; b < BLOCKS.size(); b++) {
      List<String> words = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        words.add(in.readUTF());
      }
      vocabulary.add(words);
    }
    return of(vocabulary);
  }
}
