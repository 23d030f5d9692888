package dev.marquee.encode;

import dev.marquee.catalog.Title;
import dev.marquee.vector.SparseVector;
import java.io.DataOutput;
import java.io.IOException;

/// Turns a title into its vector, in two forms. Immutable and pure, so safe from any thread.
public interface Encoder {

  /// The name in settings and manifests: `basic` or `rich`.
  String name();

  /// The blocks, their default weights and their places in both forms.
  BlockLayout layout();

  /// The exact form of a title: each block that the title has is of unit length; a block that it
  /// lacks has no features. Values that the vocabulary does not know are passed over.
  SparseVector encode(Title title);

  /// Writes the dense form of an exact one into the first `layout().dimension()` places of `dense`,
  /// overwriting them.
  ///
  /// Each block is projected alone and scaled by the square root of its default weight, so that the
  /// inner product of two dense forms approximates the sum over the blocks of weight times block
  /// cosine. Linear within a block: scaling the features of a block scales its range of dimensions.
  void project(SparseVector exact, float[] dense);

  /// The dense form of a title, `layout().dimension()` floats: its exact form, projected.
  default float[] encodeDense(Title title) {
    float[] dense = new float[layout().dimension()];
    project(encode(title), dense);
    return dense;
  }

  /// What a feature in `[0, layout().featureCount())` stands for, as a viewer would say it, such as
  /// `South Korea`.
  String featureLabel(int feature);

  /// Whether the factors of the audience block are predicted from the content of the title, and not
  /// learned from its viewers. False where there are none.
  default boolean isAudiencePredicted(SparseVector exact) {
    return false;
  }

  /// Writes all that is needed to encode further titles; [Encoders#read] reads it back.
  void write(DataOutput out) throws IOException;
}
