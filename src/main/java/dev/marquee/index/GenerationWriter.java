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
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.util.Version;

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
    writeFile(GenerationFolder.CENTROIDS, VectorFile.toBytes(content.clustering().centroids()));
    writeFile(
        GenerationFolder.CLUSTERS, ClusterFile.of(content.catalog(), content.clusters()).toBytes());
    writeFile(GenerationFolder.MAP, VectorFile.toBytes(map(content)));
    writePlots(content);
    writeFile(GenerationFolder.INTERACTIONS, InteractionFile.toBytes(content.interactions()));
    writeFile(GenerationFolder.REPORT, report);
    DurableFiles.syncFolder(target.path());
    Manifest manifest = manifest(content, facts, previous, files());
    writeFile(GenerationFolder.MANIFEST, GenerationFolder.JSON.writeValueAsBytes(manifest));
    DurableFiles.syncFolder(target.path());
  }

  /// The map in the order of documents.
  private static VectorSet map(GenerationContent content) {
    DocumentOrder order = DocumentOrder.of(content.catalog(), content.clustering());
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
      DocumentOrder order = DocumentOrder.of(content.catalog(), content.clustering());
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
      String name = target.path().relativize(path).toString().replace('\\', '/');
      entries.add(new Manifest.FileEntry(name, Files.size(path), Checksum.of(path)));
    }
    return entries;
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
        clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
        Version.LATEST.toString(),
        encoderEntry(content.encoding().encoder()),
        new Manifest.Sizes(content.catalog().size(), content.clusters().size()),
        facts.nearby(),
        facts.seed(),
        facts.sources(),
        PlotVectors.settings(facts.settings(), content.plots()),
        facts.counts(),
        facts.stageMillis(),
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
