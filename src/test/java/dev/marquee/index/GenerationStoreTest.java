package dev.marquee.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerationStoreTest {
  @TempDir Path folder;

  private static void assertProblem(ThrowingCallable call, String... parts) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            IndexProblem.class, problem -> assertThat(problem.detail()).contains(parts));
  }

  private int publish() {
    return Generations.publish(Generations.store(folder), Generations.fourTitles());
  }

  private Path generation(String number) {
    return folder.resolve("generations").resolve(number);
  }

  private void replaceInManifest(String number, String text, String other) throws IOException {
    Path manifest = generation(number).resolve("manifest.json");
    String before = Files.readString(manifest);
    assertThat(before).contains(text);
    Files.writeString(manifest, before.replace(text, other));
  }

  @Test
  void theNewestGenerationIsCurrent() {
    GenerationStore store = Generations.store(folder);
    assertThat(store.current()).isEmpty();
    assertThat(publish()).isEqualTo(1);
    assertThat(publish()).isEqualTo(2);
    assertThat(store.current()).contains(2);
    assertThat(store.generations()).containsExactly(1, 2);
    assertThat(store.manifest(2).previous()).isEqualTo(1);
    assertThat(store.manifest(1).previous()).isNull();
  }

  @Test
  void manifestTellsWhatTheGenerationWasMadeFrom() {
    publish();
    Manifest manifest = Generations.store(folder).manifest(1);
    ManifestFacts facts = Generations.facts();
    assertThat(manifest.schema()).isEqualTo(Schema.VERSION);
    assertThat(manifest.createdAt()).isEqualTo("2026-01-02T12:00:00Z");
    assertThat(manifest.lucene()).startsWith("10.");
    assertThat(manifest.sizes()).isEqualTo(new Manifest.Sizes(4, 3));
    assertThat(manifest.encoder().name()).isEqualTo("plain");
    assertThat(manifest.encoder().blocks()).extracting("name").containsExactly("genre", "type");
    assertThat(manifest.sources()).isEqualTo(facts.sources());
    assertThat(manifest.settings()).isEqualTo(facts.settings());
    assertThat(manifest.counts()).isEqualTo(facts.counts());
    assertThat(manifest.stageMillis()).isEqualTo(facts.stageMillis());
    assertThat(manifest.nearby()).isEqualTo(facts.nearby());
    assertThat(manifest.files())
        .extracting(Manifest.FileEntry::path)
        .contains("centroids.bin", "clusters.json", "encoder.bin", "report.json", "main/segments_1")
        .doesNotContain("manifest.json")
        .isSorted();
  }

  @Test
  void keepsTheReportAsItWasHandedIn() {
    publish();
    assertThat(Generations.store(folder).report(1)).isEqualTo(Generations.REPORT);
  }

  @Test
  void tellsHowFarItHasCome() {
    List<String> steps = new ArrayList<>();
    Generations.store(folder)
        .publish(
            Generations.fourTitles(),
            Generations.facts(),
            Generations.REPORT,
            (done, total) -> steps.add(done + "/" + total));
    assertThat(steps).containsExactly("4/4");
  }

  @Test
  void buildKilledMidwayLeavesTheOneBeforeInService() throws IOException {
    publish();
    Files.createDirectories(generation("000002").resolve("main"));
    Files.writeString(generation("000002").resolve("main").resolve("_0.doc"), "half");
    Files.writeString(folder.resolve("CURRENT.new"), "");

    GenerationStore store = Generations.store(folder);
    assertThat(store.generations()).containsExactly(1);
    try (Snapshot snapshot = store.open()) {
      assertThat(snapshot.generation()).isEqualTo(1);
    }
    assertThat(publish()).isEqualTo(2);
    assertThat(generation("000002").resolve("main").resolve("_0.doc")).doesNotExist();
    store.open().close();
  }

  @Test
  void buildKilledBeforeTheSwitchIsPassedOver() throws IOException {
    publish();
    publish();
    Files.writeString(folder.resolve("CURRENT"), "1\n");
    try (Snapshot snapshot = Generations.store(folder).open()) {
      assertThat(snapshot.generation()).isEqualTo(1);
    }
    assertThat(publish()).isEqualTo(3);
  }

  @Test
  void buildThatFailsLeavesTheOneBeforeInService() {
    publish();
    GenerationStore store = Generations.store(folder);
    Progress failing =
        (done, total) -> {
          throw new IllegalStateException("killed at " + done + " of " + total);
        };
    assertThatThrownBy(() ->
            store.publish(
                Generations.fourTitles(), Generations.facts(), Generations.REPORT, failing))
        .hasMessage("killed at 4 of 4");
    assertThat(store.current()).contains(1);
    assertThat(store.generations()).containsExactly(1);
    assertThat(publish()).isEqualTo(2);
  }

  @Test
  void oldGenerationsArePrunedButForAFew() throws IOException {
    for (int i = 0; i < 5; i++) {
      publish();
    }
    assertThat(Generations.store(folder).generations()).containsExactly(3, 4, 5);
    try (Stream<Path> folders = Files.list(folder.resolve("generations"))) {
      assertThat(folders).hasSize(3);
    }
  }

  @Test
  void secondBuildAtTheSameTimeIsRefused() throws IOException {
    publish();
    try (BuildLock _ = BuildLock.take(folder)) {
      assertProblem(this::publish, "another rebuild is writing to '" + folder + "'");
    }
    assertThat(publish()).isEqualTo(2);
  }

  @Test
  void whatCannotBePublishedIsKnownBefore() throws IOException {
    GenerationStore store = Generations.store(folder);
    store.requireWritable();
    try (BuildLock _ = BuildLock.take(folder)) {
      assertProblem(store::requireWritable, "another rebuild");
    }
    store.requireWritable();
    Path file = Files.createFile(folder.resolve("file"));
    assertProblem(Generations.store(file)::requireWritable, "cannot write to", "file");
  }

  @Test
  void openingNothingNamesTheCommandThatBuilds() {
    assertProblem(() -> Generations.store(folder).open(), "no index in", "./marquee index");
  }

  @Test
  void currentThatPointsToNothingNamesTheCommandThatRebuilds() throws IOException {
    publish();
    Files.writeString(folder.resolve("CURRENT"), "7\n");
    assertProblem(() -> Generations.store(folder).open(), "generation 7", "./marquee index");
    assertThat(publish()).isEqualTo(2);
    Generations.store(folder).open().close();
  }

  @Test
  void currentWithoutANumberNamesTheCommandThatRebuilds() throws IOException {
    publish();
    Files.writeString(folder.resolve("CURRENT"), "");
    assertProblem(() -> Generations.store(folder).open(), "CURRENT", "./marquee index");
    assertThat(publish()).isEqualTo(2);
  }

  @Test
  void unknownSchemaIsRefusedByItsNumber() throws IOException {
    publish();
    replaceInManifest("000001", "\"schema\" : " + Schema.VERSION, "\"schema\" : 99");
    assertProblem(() -> Generations.store(folder).open(), "schema 99", "./marquee index");
  }

  @Test
  void manifestThatIsNotJsonIsRefused() throws IOException {
    publish();
    Files.writeString(generation("000001").resolve("manifest.json"), "{\"schema\":");
    assertProblem(() -> Generations.store(folder).open(), "manifest.json", "./marquee index");
  }

  @Test
  void manifestThatLacksAPartIsRefused() throws IOException {
    publish();
    replaceInManifest("000001", "\"nearby\"", "\"nearbyes\"");
    assertProblem(() -> Generations.store(folder).open(), "manifest.json", "./marquee index");
  }

  @Test
  void missingFileIsNamed() throws IOException {
    publish();
    Files.delete(generation("000001").resolve("centroids.bin"));
    assertProblem(
        () -> Generations.store(folder).open(), "'centroids.bin' is missing", "./marquee index");
  }

  @Test
  void encoderThatWasChangedIsRefused() throws IOException {
    publish();
    Path encoder = generation("000001").resolve("encoder.bin");
    byte[] bytes = Files.readAllBytes(encoder);
    bytes[3] ^= 1;
    Files.write(encoder, bytes);
    assertProblem(() -> Generations.store(folder).open(), "'encoder.bin'", "./marquee index");
  }

  @Test
  void codecOfANewerLuceneIsRefused() throws IOException {
    publish();
    Path segments = generation("000001").resolve("main").resolve("segments_1");
    String bytes = Files.readString(segments, StandardCharsets.ISO_8859_1);
    assertThat(bytes).contains("Lucene104");
    Files.writeString(
        segments, bytes.replace("Lucene104", "Lucene994"), StandardCharsets.ISO_8859_1);
    assertProblem(
        () -> Generations.store(folder).open(), "written by Lucene 10.", "./marquee index");
  }
}
