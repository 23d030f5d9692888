package dev.marquee.encode.sentence;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;

/// Turns texts into unit vectors of [#DIMENSION] floats; the cosine of two of them says how alike
/// their meanings are: about 0.4 and more for related plots, about 0 for unrelated ones. English.
///
/// The same text has the same vector, to the last bit, on the same kind of processor; the integer
/// arithmetic of the model may round differently on another. About 3 ms a plot on one core. Safe
/// from any thread: each call runs on the thread that makes it. A call made after [#close] fails
/// with `IllegalStateException`.
///
/// Source: Reimers & Gurevych, 2019, https://arxiv.org/abs/1908.10084 (mean of the pieces' vectors,
/// scaled to unit length).
public final class SentenceModel implements AutoCloseable {
  /// The number of floats in a vector.
  public static final int DIMENSION = 384;

  /// The name of the model in manifests.
  public static final String NAME = "all-minilm-l6-v2-q";

  private static final String MODEL = "/" + NAME + ".onnx";
  private static final String TOKENIZER = "/" + NAME + "-tokenizer.json";

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final WordPieces tokenizer;
  private final String checksum;

  private SentenceModel(
      OrtEnvironment environment, OrtSession session, WordPieces tokenizer, String checksum) {
    this.environment = environment;
    this.session = session;
    this.tokenizer = tokenizer;
    this.checksum = checksum;
  }

  /// Loads the model; takes some 0.3 s and 60 MB. Throws [SentenceModelProblem] when it cannot be
  /// used on this machine.
  public static SentenceModel open() {
    try {
      byte[] model = resource(MODEL);
      byte[] description = resource(TOKENIZER);
      WordPieces tokenizer = WordPieces.read(description);
      return DeepStack.run(() -> load(model, tokenizer, checksum(model, description)));
    } catch (LinkageError e) {
      throw new SentenceModelProblem(
          "the native library of the sentence model cannot be loaded on this machine", e);
    } catch (OrtException | IOException e) {
      throw new SentenceModelProblem("the sentence model cannot be read", e);
    }
  }

  private static SentenceModel load(byte[] model, WordPieces tokenizer, String checksum)
      throws OrtException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    // Off in every build for our systems; said here, so that it stays so.
    environment.setTelemetry(false);
    return new SentenceModel(environment, session(environment, model), tokenizer, checksum);
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = SentenceModel.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new FileNotFoundException("'" + name + "' is not on the class path");
      }
      return in.readAllBytes();
    }
  }

  private static OrtSession session(OrtEnvironment environment, byte[] model) throws OrtException {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      // One thread a call: many texts at once keep the cores busier than many threads a text.
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      return environment.createSession(model, options);
    }
  }

  private static String checksum(byte[] model, byte[] description) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(model);
      digest.update(description);
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has it
    }
  }

  /// The SHA-256 of the model and its tokenizer, in lower-case hex: vectors of models with another
  /// checksum cannot be compared.
  public String checksum() {
    return checksum;
  }

  /// The vector of a text, a new array of [#DIMENSION] floats with length 1. Any text will do; of a
  /// long one the first 126 pieces of words count, some 90 words.
  public float[] embed(String text) {
    try {
      return embed(tokenizer.ids(text));
    } catch (OrtException e) {
      throw new IllegalStateException("the sentence model failed on a text", e);
    }
  }

  private float[] embed(long[] ids) throws OrtException {
    long[] shape = {1, ids.length};
    long[] ones = new long[ids.length];
    Arrays.fill(ones, 1);
    try (OnnxTensor pieces = tensor(ids, shape);
        OnnxTensor attention = tensor(ones, shape);
        OnnxTensor sentences = tensor(new long[ids.length], shape);
        OrtSession.Result result =
            session.run(
                Map.of(
                    "input_ids",
                    pieces,
                    "attention_mask",
                    attention,
                    "token_type_ids",
                    sentences))) {
      FloatBuffer hidden = ((OnnxTensor) result.get(0)).getFloatBuffer();
      return unit(sum(hidden, ids.length));
    }
  }

  private OnnxTensor tensor(long[] values, long[] shape) throws OrtException {
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
  }

  /// The sum over the pieces, which has the direction of their mean; none is masked, as texts are
  /// not padded.
  private static float[] sum(FloatBuffer hidden, int pieces) {
    float[] sum = new float[DIMENSION];
    float[] piece = new float[DIMENSION];
    for (int p = 0; p < pieces; p++) {
      hidden.get(p * DIMENSION, piece);
      for (int i = 0; i < DIMENSION; i++) {
        sum[i] += piece[i];
      }
    }
    return sum;
  }

  private static float[] unit(float[] vector) {
    double squaredNorm = 0;
    for (float value : vector) {
      squaredNorm += (double) value * value;
    }
    double scale = squaredNorm == 0 ? 0 : 1 / Math.sqrt(squaredNorm);
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) (vector[i] * scale);
    }
    return vector;
  }

  /// Gives back the memory of the model.
  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the sentence model cannot be closed", e);
    }
  }
}
