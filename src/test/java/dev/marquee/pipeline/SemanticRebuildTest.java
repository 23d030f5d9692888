package dev.marquee.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.SyntheticCatalog;
import dev.marquee.encode.EncodeSettings;
import dev.marquee.encode.sentence.PlotText;
import dev.marquee.encode.sentence.SentenceModel;
import dev.marquee.index.GenerationCheck;
import dev.marquee.index.Manifest;
import dev.marquee.index.PlotVectors;
import dev.marquee.index.Snapshot;
import dev.marquee.ingest.IngestSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Generations that know what their titles mean, and those that do not.
class SemanticRebuildTest {
  private static final String PLOTS = "plots.bin";
  private static final int TITLES = 60;

  @TempDir Path folder;
  private Rebuilds index;
  private Path catalog;

  @BeforeEach
  void writeCatalog() throws IOException {
    catalog = folder.resolve("films.csv");
    SyntheticCatalog.write(TITLES, 11, catalog);
    index = new Rebuilds(folder.resolve("index"));
  }

  private Manifest build(boolean semantic) {
    new Rebuild(index.store())
        .run(
            new RebuildSettings(
                IngestSettings.of(catalog),
                new EncodeSettings(EncodeSettings.Kind.RICH, 42),
                3,
                semantic),
            RebuildProgress.NONE);
    try (Snapshot snapshot = index.store().open()) {
      return snapshot.manifest();
    }
  }

  private static Map<String, String> checksums(Manifest manifest) {
    return manifest.files().stream()
        .filter(file -> !file.path().startsWith("main/"))
        .collect(Collectors.toMap(Manifest.FileEntry::path, Manifest.FileEntry::sha256));
  }

  @Test
  void onlyASemanticRebuildKeepsMeanings() {
    Manifest plain = build(false);
    assertThat(checksums(plain)).doesNotContainKey(PLOTS);
    assertThat(plain.settings()).containsOnlyKeys("clusters", "encoder");
    try (Snapshot snapshot = index.store().open()) {
      assertThat(snapshot.plots()).isEmpty();
    }
    Manifest semantic = build(true);
    assertThat(semantic.settings())
        .containsEntry("sentenceModel", SentenceModel.NAME)
        .containsEntry("sentenceDimension", "384")
        .containsKey("sentenceModelSha256");
    assertThat(new GenerationCheck(index.store()).findings()).isEmpty();
    Map<String, String> others = checksums(semantic);
    assertThat(others.remove(PLOTS)).isNotNull();
    assertThat(others).isEqualTo(checksums(plain));
  }

  @Test
  void theSameCatalogHasTheSameMeanings() {
    String first = checksums(build(true)).get(PLOTS);
    assertThat(checksums(build(true)).get(PLOTS)).isNotNull().isEqualTo(first);
  }

  @Test
  void everyTitleIsNearestToItsOwnPlot() {
    build(true);
    try (Snapshot snapshot = index.store().open();
        SentenceModel model = SentenceModel.open()) {
      PlotVectors plots = snapshot.plots().orElseThrow();
      assertThat(plots.modelChecksum()).isEqualTo(model.checksum());
      for (int docId = 0; docId < TITLES; docId += 5) {
        String text = PlotText.of(snapshot.title(docId).title()).orElseThrow();
        float[] cosines = plots.cosines(model.embed(text));
        assertThat(cosines).hasSize(TITLES);
        assertThat(cosines[docId]).isBetween(0.99f, 1.01f);
        for (float cosine : cosines) {
          assertThat(cosine).isLessThanOrEqualTo(cosines[docId] + 0.005f);
        }
      }
    }
  }

  @Test
  void aDamagedFileOfMeaningsIsFound() throws IOException {
    build(true);
    Path file = folder.resolve("index/generations/000001/" + PLOTS);
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    assertThat(new GenerationCheck(index.store()).findings())
        .singleElement()
        .asString()
        .contains("'plots.bin' has another checksum");
  }
}
