package dev.marquee.index;

import static dev.marquee.catalog.TitleBuilder.aFilm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.audience.model.AudienceModel;
import dev.marquee.audience.model.Effort;
import dev.marquee.audience.model.Histories;
import dev.marquee.audience.model.ModelTraining;
import dev.marquee.audience.model.Profile;
import dev.marquee.audience.model.TitleContent;
import dev.marquee.audience.model.Tuning;
import dev.marquee.audience.model.Validation;
import dev.marquee.catalog.Title;
import dev.marquee.vector.SparseRows;
import dev.marquee.vector.SparseVector;
import dev.marquee.vector.VectorSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Generations that differ from the one before them only in what was learned from viewers.
class TrainedGenerationTest {
  private static final int TITLES = 8;
  private static final TitleContent CONTENT = content();
  private static final AudienceModel MODEL = model();

  @TempDir Path folder;
  private GenerationStore store;

  @BeforeEach
  void publishUntrained() {
    store = Generations.store(folder);
    publish();
  }

  private void publish() {
    List<Title> films =
        IntStream.range(0, TITLES)
            .mapToObj(i -> aFilm("Film " + i).genres("Drama").rating(7, i).build())
            .toList();
    Generations.publish(store, Generations.content(films, _ -> 0));
  }

  /// Sixty viewers who like all titles, or all but the last two.
  private static AudienceModel model() {
    Histories.Builder histories = new Histories.Builder(TITLES);
    for (int viewer = 0; viewer < 60; viewer++) {
      for (int row = 0; row < TITLES - 2 * (viewer % 2); row++) {
        histories.add(row, 1, row);
      }
      histories.endViewer();
    }
    Tuning tuning = new Tuning(histories.build(), Validation.Style.HELD_OUT, Effort.QUICK, 1);
    return new ModelTraining(tuning, CONTENT, _ -> {}).run();
  }

  private static TitleContent content() {
    SparseRows.Builder exact = new SparseRows.Builder();
    VectorSet.Builder dense = new VectorSet.Builder(TITLES, 2);
    for (int row = 0; row < TITLES; row++) {
      exact.add(new SparseVector(new int[] {row % 2}, new float[] {1}));
      dense.setRow(row, row % 2 == 0 ? new float[] {1, 0} : new float[] {0, 1});
    }
    return new TitleContent(exact.build(), new int[] {2}, dense.build(), 0);
  }

  private static TrainedAudience trained() {
    return new TrainedAudience(MODEL, figures("blend"));
  }

  private static AudienceFigures figures(String kept) {
    return new AudienceFigures(
        kept,
        null,
        60,
        420,
        400,
        7,
        1,
        9,
        List.of(new AudienceFigures.MethodFigure("blend", 100, 0.4, 0.3, 0.5)),
        Map.of("seed", "1"));
  }

  private Path file(int number, String name) {
    return folder.resolve("generations").resolve("%06d".formatted(number)).resolve(name);
  }

  private static double[] scores(AudienceModel model) {
    double[] scores = new double[TITLES];
    model.score(new Profile(new int[] {1, 3}, new float[] {1, 0.5f}), scores);
    return scores;
  }

  @Test
  void whatIsReadBackScoresAsWhatWasWrittenToTheLastBit() {
    assertThat(store.publishTrained(1, trained())).isEqualTo(2);
    try (Snapshot snapshot = store.open()) {
      assertThat(snapshot.generation()).isEqualTo(2);
      assertThat(snapshot.hasAudience()).isTrue();
      assertThat(scores(snapshot.audience(CONTENT).orElseThrow())).isEqualTo(scores(MODEL));
    }
  }

  @Test
  void aGenerationWithoutAudienceSaysSo() {
    try (Snapshot snapshot = store.open()) {
      assertThat(snapshot.hasAudience()).isFalse();
      assertThat(snapshot.audience(CONTENT)).isEmpty();
      assertThat(snapshot.manifest().audience()).isNull();
    }
  }

  @Test
  void theManifestTellsHowGoodItIs() {
    store.publishTrained(1, trained());
    Manifest manifest = store.manifest(2);
    assertThat(manifest.audience()).isEqualTo(figures("blend"));
    assertThat(manifest.previous()).isEqualTo(1);
    assertThat(manifest.counts()).isEqualTo(store.manifest(1).counts());
    assertThat(manifest.files())
        .containsAll(store.manifest(1).files())
        .extracting(Manifest.FileEntry::path)
        .contains("audience.bin")
        .isSorted();
  }

  @Test
  void filesThatStayAreSharedAndEveryByteIsChecked() throws IOException {
    store.publishTrained(1, trained());
    assertThat(Files.isSameFile(file(1, "encoder.bin"), file(2, "encoder.bin"))).isTrue();
    assertThat(Files.isSameFile(file(1, "manifest.json"), file(2, "manifest.json"))).isFalse();
    assertThat(new GenerationCheck(store).findings()).isEmpty();
  }

  @Test
  void theBaseCanBeRemovedAndTheNewOneStays() {
    store.publishTrained(1, trained());
    store.folderOf(1).remove();
    assertThat(store.generations()).containsExactly(2);
    assertThat(new GenerationCheck(store).findings()).isEmpty();
  }

  @Test
  void rollingBackServesTheGenerationBefore() throws IOException {
    store.publishTrained(1, trained());
    Files.writeString(folder.resolve("CURRENT"), "1\n");
    try (Snapshot snapshot = store.open()) {
      assertThat(snapshot.generation()).isEqualTo(1);
      assertThat(snapshot.hasAudience()).isFalse();
    }
    Files.writeString(folder.resolve("CURRENT"), "2\n");
    try (Snapshot snapshot = store.open()) {
      assertThat(snapshot.audience(CONTENT)).isPresent();
    }
  }

  @Test
  void trainingAgainReplacesTheModelAndMayTakeItAway() {
    store.publishTrained(1, trained());
    int without = store.publishTrained(2, new TrainedAudience(null, figures("content")));
    try (Snapshot snapshot = store.open()) {
      assertThat(snapshot.generation()).isEqualTo(without);
      assertThat(snapshot.hasAudience()).isFalse();
    }
    assertThat(file(without, "audience.bin")).doesNotExist();
    assertThat(new GenerationCheck(store).findings()).isEmpty();
  }

  @Test
  void whatWasLearnedOfAnotherGenerationIsRefused() {
    publish();
    assertThatThrownBy(() -> store.publishTrained(1, trained()))
        .isInstanceOf(IndexProblem.class)
        .hasMessageContaining("was replaced")
        .hasMessageContaining("train again");
    assertThat(store.current()).contains(2);
    assertThat(store.generations()).containsExactly(1, 2);
  }

  @Test
  void aDamagedBaseIsNotBuiltUpon() throws IOException {
    Path report = file(1, "report.json");
    byte[] before = Files.readAllBytes(report);
    Files.delete(report);
    assertThatThrownBy(() -> store.publishTrained(1, trained()))
        .isInstanceOf(IndexProblem.class)
        .hasMessageContaining("report.json")
        .hasMessageContaining("./marquee index");
    assertThat(store.current()).contains(1);
    Files.write(report, before);
    assertThat(store.publishTrained(1, trained())).isEqualTo(2);
  }

  @Test
  void whatAKilledTrainingLeftIsRemovedAndTheBaseIsNot() throws IOException {
    Path leftover = Files.createDirectory(folder.resolve("generations").resolve("000002"));
    Files.createLink(leftover.resolve("encoder.bin"), file(1, "encoder.bin"));
    assertThat(store.current()).contains(1);
    assertThat(store.publishTrained(1, trained())).isEqualTo(2);
    try (Stream<Path> folders = Files.list(folder.resolve("generations"))) {
      assertThat(folders).hasSize(2);
    }
    assertThat(new GenerationCheck(store).findings()).isEmpty();
  }

  @Test
  void aDamagedModelIsRefusedWithTheWayOut() throws IOException {
    store.publishTrained(1, trained());
    Path file = file(2, "audience.bin");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    try (Snapshot snapshot = store.open()) {
      assertThatThrownBy(() -> snapshot.audience(CONTENT))
          .isInstanceOf(IndexProblem.class)
          .hasMessageContaining("audience.bin")
          .hasMessageContaining("not as it was written")
          .hasMessageContaining("./marquee index");
    }
    Files.write(file, new byte[10]);
    assertThatThrownBy(store::open)
        .isInstanceOf(IndexProblem.class)
        .hasMessageContaining("audience.bin");
  }
}
