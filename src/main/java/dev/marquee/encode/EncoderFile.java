package dev.marquee.encode;

import dev.marquee.encode.block.FeatureBlock;
import dev.marquee.vector.SparseProjection;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The binary form of an encoder, big endian:
///
/// ```
/// int     magic "MQEN"
/// int     version
/// UTF     name of the plan
/// for each block of the plan:
///   UTF     part
///   double  weight
///   ...     features ([FeatureBlock#write])
///   ...     projection ([SparseProjection#write])
/// byte    0: no audience block, 1: an empty one, 2: followed by
///   float   agreement of the prediction
///   ...     prediction ([RidgeMap#write])
/// ```
///
/// Random projections are regenerated from their seeds. The same encoder gives the same bytes.
final class EncoderFile {
  private static final int MAGIC = 0x4D51454E;
  private static final int VERSION = 2;

  private EncoderFile() {}

  static void write(BlockEncoder encoder, DataOutput out) throws IOException {
    out.writeInt(MAGIC);
    out.writeInt(VERSION);
    out.writeUTF(encoder.name());
    for (int b = 0; b < encoder.features().size(); b++) {
      BlockRange range = encoder.layout().blocks().get(b);
      out.writeUTF(range.part());
      out.writeDouble(range.weight());
      encoder.features().get(b).write(out);
      encoder.projections().get(b).write(out);
    }
  }

  static Encoder read(DataInput in) throws IOException {
    if (in.readInt() != MAGIC) {
      throw new IOException("not an encoder");
    }
    int version = in.readInt();
    if (version != VERSION) {
      throw new IOException(
          "an encoder of version " + version + ", but this program reads version " + VERSION);
    }
    try {
      return AudienceEncoder.read(read(plan(in.readUTF()), in), in);
    } catch (IllegalArgumentException | ArithmeticException | NegativeArraySizeException e) {
      throw new IOException("not an encoder: damaged", e);
    }
  }

  private static EncoderPlan plan(String name) throws IOException {
    for (EncodeSettings.Kind kind : EncodeSettings.Kind.values()) {
      EncoderPlan plan = EncoderPlan.of(kind);
      if (plan.name().equals(name)) {
        return plan;
      }
    }
    throw new IOException("unknown encoder '" + name + "'");
  }

  private static BlockEncoder read(EncoderPlan plan, DataInput in) throws IOException {
    List<FeatureBlock> features = new ArrayList<>();
    List<SparseProjection> projections = new ArrayList<>();
    LayoutBuilder layout = new LayoutBuilder();
    for (BlockPlan block : plan.blocks()) {
      String part = in.readUTF();
      if (!part.equals(block.part())) {
        throw new IOException("not an encoder: block '" + part + "'");
      }
      double weight = in.readDouble();
      features.add(block.fitting().read(in));
      projections.add(SparseProjection.read(in));
      layout.add(block, weight, features.getLast().size(), projections.getLast().dimension());
    }
    return new BlockEncoder(plan.name(), layout.build(), features, projections);
  }
}
