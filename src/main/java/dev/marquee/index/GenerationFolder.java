package dev.marquee.index;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import dev.marquee.encode.Encoder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The folder of one generation and the files in it.
record GenerationFolder(Path path, int number) {
  static final String MAIN = "main";
  static final String ENCODER = "encoder.bin";
  static final String CENTROIDS = "centroids.bin";
  static final String CLUSTERS = "clusters.json";
  static final String REPORT = "report.json";
  static final String MANIFEST = "manifest.json";

  static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /// The generation of this number below the folder of all generations.
  static GenerationFolder of(Path generations, int number) {
    return new GenerationFolder(
        generations.resolve(String.format(Locale.ROOT, "%06d", number)), number);
  }

  /// Where a file of the manifest lies.
  Path resolve(String file) {
    return path.resolve(file);
  }

  /// Whether it was written to the end: its manifest is the last file of all.
  boolean isComplete() {
    return Files.isRegularFile(resolve(MANIFEST));
  }

  /// The name in messages.
  String label() {
    return "generation " + number + " in '" + path.getParent() + "'";
  }

  /// Reads the manifest. Throws [IndexProblem] when there is none, it cannot be read, or another
  /// schema wrote it.
  Manifest manifest() {
    try {
      JsonNode tree = JSON.readTree(Files.readAllBytes(resolve(MANIFEST)));
      int schema = tree.path("schema").asInt(0);
      if (schema != Schema.VERSION) {
        throw IndexProblem.needsRebuild(
            label() + " has schema " + schema + ", this program reads " + Schema.VERSION, null);
      }
      return JSON.treeToValue(tree, Manifest.class);
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      throw IndexProblem.needsRebuild(label() + " has no readable " + MANIFEST, e);
    }
  }

  /// Refuses a generation in which a file is missing or of another size; cheap, so done at each
  /// opening. [GenerationCheck] compares every byte.
  void requireFiles(Manifest manifest) {
    for (Manifest.FileEntry file : manifest.files()) {
      try {
        long bytes = Files.size(resolve(file.path()));
        if (bytes != file.bytes()) {
          throw IndexProblem.needsRebuild(
              label()
                  + " is damaged: '"
                  + file.path()
                  + "' has "
                  + bytes
                  + " bytes instead of "
                  + file.bytes(),
              null);
        }
      } catch (IOException e) {
        throw IndexProblem.needsRebuild(label() + " lacks '" + file.path() + "'", e);
      }
    }
  }

  Encoder encoder(EncoderReader reader) throws IOException {
    byte[] bytes = Files.readAllBytes(resolve(ENCODER));
    return reader.read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }

  ClusterFile clusters() throws IOException {
    return JSON.readValue(Files.readAllBytes(resolve(CLUSTERS)), ClusterFile.class);
  }
}
