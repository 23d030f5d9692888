package dev.marquee.index;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a generation is and what it was made from: `manifest.json`, written last, so that a folder
/// with one is complete.
///
/// - `schema`: [Schema#VERSION] of the writer; `lucene`: the version of the library that wrote it.
/// - `generation`: its number; `previous`: the one that served before it.
/// - `createdAt`: ISO 8601 in UTC, to the second.
/// - `audience`: whom the model of personal lists was learned from, and how well it did; null where
///   there were no viewers.
/// - `files`: every other file of the folder, ascending by path.
/// - the rest: see [ManifestFacts].
public record Manifest(
    int schema,
    int generation,
    @Nullable Integer previous,
    String createdAt,
    String lucene,
    EncoderEntry encoder,
    Sizes sizes,
    Nearby nearby,
    long seed,
    List<SourceFile> sources,
    Map<String, String> settings,
    Map<String, Long> counts,
    Map<String, Long> stageMillis,
    @Nullable AudienceFigures audience,
    List<FileEntry> files) {

  /// The encoder: its name, the numbers of features and dimensions, and its blocks in their order.
  public record EncoderEntry(String name, int features, int dimension, List<BlockEntry> blocks) {
    public EncoderEntry {
      blocks = List.copyOf(blocks);
    }
  }

  /// A block or a part of it: the block's label, what of it this is, the default weight, and how
  /// many features and dimensions it has.
  public record BlockEntry(String name, String part, double weight, int features, int dimensions) {}

  /// How many titles and clusters there are.
  public record Sizes(int titles, int clusters) {}

  /// A file: its path within the generation with `/` between the parts, its size and its SHA-256 in
  /// lower-case hex.
  public record FileEntry(String path, long bytes, String sha256) {}

  /// The manifest of a generation that differs in nothing but what was learned from viewers.
  Manifest trained(
      int number, String newCreatedAt, AudienceFigures figures, List<FileEntry> newFiles) {
    return new Manifest(
        schema,
        number,
        generation,
        newCreatedAt,
        lucene,
        encoder,
        sizes,
        nearby,
        seed,
        sources,
        settings,
        counts,
        stageMillis,
        figures,
        newFiles);
  }

  public Manifest {
    sources = List.copyOf(sources);
    files = List.copyOf(files);
  }
}
