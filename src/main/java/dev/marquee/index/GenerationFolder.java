package dev.marquee.index;

import dev.marquee.index.file.Checksum;
import dev.marquee.index.file.DurableFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The folder of one generation and the files in it.
record GenerationFolder(Path path, int number) {
  static final String MAIN = "main";
  static final String ENCODER = "encoder.bin";
  static final String CENTROIDS = "centroids.bin";
  static final String CELLS = "cells.bin";
  static final String CLUSTERS = "clusters.json";
  static final String PLOTS = "plots.bin";
  static final String MAP = "map.bin";
  static final String INTERACTIONS = "interactions.bin";
  static final String AUDIENCE = "audience.bin";
  static final String REPORT = "report.json";
  static final String MANIFEST = "manifest.json";

  static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

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
      int schema = tree.required("schema").intValue();
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
      Optional<String> finding = sizeFinding(file);
      if (finding.isPresent()) {
        throw IndexProblem.needsRebuild(label() + " is damaged: " + finding.get(), null);
      }
    }
  }

  /// What is wrong with the size of a file.
  Optional<String> sizeFinding(Manifest.FileEntry file) {
    Path path = resolve(file.path());
    try {
      long bytes = Files.size(path);
      return bytes == file.bytes()
          ? Optional.empty()
          : Optional.of("'" + file.path() + "' has " + bytes + " bytes instead of " + file.bytes());
    } catch (NoSuchFileException e) {
      return Optional.of("'" + file.path() + "' is missing");
    } catch (IOException e) {
      return Optional.of("'" + file.path() + "' cannot be read: " + IndexProblem.reason(e));
    }
  }

  /// The bytes of one of the smaller files. Throws `IOException` unless they are the ones that were
  /// written.
  byte[] verified(Manifest manifest, String file) throws IOException {
    byte[] bytes = Files.readAllBytes(resolve(file));
    String sha256 = Checksum.of(bytes);
    boolean same =
        manifest.files().stream()
            .anyMatch(entry -> entry.path().equals(file) && entry.sha256().equals(sha256));
    if (!same) {
      throw new IOException("'" + file + "' is not as it was written");
    }
    return bytes;
  }

  /// Removes the generation, the manifest first, so that a removal cut short leaves a folder that
  /// is known to be none. What cannot be removed now (a system that protects open files) is left to
  /// the next build.
  void remove() {
    try {
      Files.deleteIfExists(resolve(MANIFEST));
      DurableFiles.deleteTree(path);
    } catch (IOException e) {
      System.getLogger(GenerationFolder.class.getName())
          .log(System.Logger.Level.DEBUG, "left " + label() + " to the next build", e);
    }
  }
}
