package dev.marquee.index;

import dev.marquee.encode.BlockLayout;
import dev.marquee.encode.Encoder;
import dev.marquee.encode.sentence.EmbeddedPlots;
import dev.marquee.index.file.ByteRowsFile;
import dev.marquee.index.file.Checksum;
import dev.marquee.index.file.DurableFiles;
import dev.marquee.index.file.VectorFile;
import dev.marquee.vector.VectorSet;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;

/// Writes the files of one generation into a new folder, the manifest last, everything synced.
final class GenerationWriter {
  private final GenerationFolder target;
  private final Clock clock;

  GenerationWriter(GenerationFolder target, Clock clock) {
    this.target = target;
    this.clock = clock;
  }

  void write(
      GenerationContent content,
      ManifestFacts facts,
      byte[] report,
      Optional<Integer> previous,
      Progress progress)
      throws IOException {
    Files.createDirectory(target.path());
    MainWriter.write(
        target.resolve(GenerationFolder.MAIN), content, MainWriter.BUFFER_MEGABYTES, progress);
    writeFile(GenerationFolder.ENCODER, bytesOf(content.encoding().encoder()));
    writeFile(
        GenerationFolder.CENTROIDS, VectorFile.toBytes(content.cells().clusters().centroids()));
    writeFile(GenerationFolder.CELLS, VectorFile.toBytes(content.cells().cells().centroids()));
    writeFile(
        GenerationFolder.CLUSTERS, ClusterFile.of(content.catalog(), content.clusters()).toBytes());
    writeFile(GenerationFolder.MAP, VectorFile.toBytes(map(content)));
    writePlots(content);
    writeFile(GenerationFolder.INTERACTIONS, InteractionFile.toBytes(content.interactions()));
    writeAudience(content.audience());
    writeFile(GenerationFolder.REPORT, report);
    DurableFiles.syncFolder(target.path());
    finish(manifest(content, facts, previous, files()));
  }

  /// Writes a generation that has all of `base` but what was learned from viewers. Files that stay
  /// as they were are shared with it where the file system can, else copied.
  void writeTrained(GenerationFolder base, TrainedAudience audience) throws IOException {
    Manifest before = base.manifest();
    List<Manifest.FileEntry> kept =
        before.files().stream()
            .filter(file -> !file.path().equals(GenerationFolder.AUDIENCE))
            .toList();
    Files.createDirectory(target.path());
    Files.createDirectory(target.resolve(GenerationFolder.MAIN));
    for (Manifest.FileEntry file : kept) {
      DurableFiles.share(base.resolve(file.path()), target.resolve(file.path()));
    }
    DurableFiles.syncFolder(target.resolve(GenerationFolder.MAIN));
    writeAudience(audience);
    DurableFiles.syncFolder(target.path());
    finish(before.trained(target.number(), now(), audience.figures(), withAudience(kept)));
  }

  private List<Manifest.FileEntry> withAudience(List<Manifest.FileEntry> kept) throws IOException {
    List<Manifest.FileEntry> files = new ArrayList<>(kept);
    Path file = target.resolve(GenerationFolder.AUDIENCE);
    if (Files.exists(file)) {
      files.add(entry(file));
    }
    files.sort(Comparator.comparing(Manifest.FileEntry::path));
    return files;
  }

  private void writeAudience(@Nullable TrainedAudience audience) throws IOException {
    if (audience != null && audience.model() != null) {
      AudienceFile.write(target.resolve(GenerationFolder.AUDIENCE), audience.model());
    }
  }

  private void finish(Manifest manifest) throws IOException {
    writeFile(GenerationFolder.MANIFEST, GenerationFolder.JSON.writeValueAsBytes(manifest));
    DurableFiles.syncFolder(target.path());
  }

  /// The map in the order of documents.
  private static VectorSet map(GenerationContent content) {
    DocumentOrder order = DocumentOrder.of(content.catalog(), content.cells());
    VectorSet.Builder map = new VectorSet.Builder(order.size(), 2);
    float[] place = new float[2];
    for (int docId = 0; docId < order.size(); docId++) {
      content.map().copyRow(order.row(docId), place);
      map.setRow(docId, place);
    }
    return map.build();
  }

  private void writePlots(GenerationContent content) throws IOException {
    EmbeddedPlots plots = content.plots();
    if (plots != null) {
      DocumentOrder order = DocumentOrder.of(content.catalog(), content.cells());
      int[] rows = IntStream.range(0, order.size()).map(order::row).toArray();
      ByteRowsFile.write(target.resolve(GenerationFolder.PLOTS), plots.rows(), rows);
    }
  }

  private void writeFile(String name, byte[] bytes) throws IOException {
    DurableFiles.write(target.resolve(name), bytes);
  }

  private static byte[] bytesOf(Encoder encoder) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      encoder.write(out);
    }
    return bytes.toByteArray();
  }

  private List<Manifest.FileEntry> files() throws IOException {
    List<Path> paths;
    try (Stream<Path> all = Files.walk(target.path())) {
      paths = all.filter(Files::isRegularFile).sorted().toList();
    }
    List<Manifest.FileEntry> entries = new ArrayList<>();
    for (Path path : paths) {
      entries.add(entry(path));
    }
    return entries;
  }

  private Manifest.FileEntry entry(Path file) throws IOException {
    String name = target.path().relativize(file).toString().replace('\\', '/');
    return new Manifest.FileEntry(name, Files.size(file), Checksum.of(file));
  }

  private String now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private Manifest manifest(
      GenerationContent content,
      ManifestFacts facts,
      Optional<Integer> previous,
      List<Manifest.FileEntry> files) {
    return new Manifest(
        Schema.VERSION,
        target.number(),
        previous.orElse(null),
        now(),
        Version.LATEST.toString(),
        encoderEntry(content.encoding().encoder()),
        new Manifest.Sizes(content.catalog().size(), content.clusters().size()),
        facts.nearby(),
        facts.seed(),
        facts.sources(),
        PlotVectors.settings(facts.settings(), content.plots()),
        facts.counts(),
        facts.stageMillis(),
        content.audience() == null ? null : content.audience().figures(),
        files);
  }

  private static Manifest.EncoderEntry encoderEntry(Encoder encoder) {
    BlockLayout layout = encoder.layout();
    List<Manifest.BlockEntry> blocks =
        layout.blocks().stream()
            .map(range ->
                new Manifest.BlockEntry(
                    range.block().label(),
                    range.part(),
                    range.weight(),
                    range.endFeature() - range.firstFeature(),
                    range.endDimension() - range.firstDimension()))
            .toList();
    return new Manifest.EncoderEntry(
        encoder.name(), layout.featureCount(), layout.dimension(), blocks);
  }
}
