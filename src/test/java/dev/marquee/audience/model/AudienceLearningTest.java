package dev.marquee.audience.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.vector.SparseRows;
import dev.marquee.vector.SparseVector;
import dev.marquee.vector.VectorSet;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// An audience of two camps: even viewers like even titles, odd ones odd titles, each a dozen of
/// them; genres tell the camps apart. Nobody has seen the last two titles yet.
class AudienceLearningTest {
  private static final int TITLES = 60;
  private static final int FRESH = 2;
  private static final int VIEWERS = 80;
  private static final Profile EVEN =
      new Profile(new int[] {2, 8, 14, 20}, new float[] {1, 1, 1, 1});
  private static final List<String> STEPS = new ArrayList<>();

  private static AudienceLearning.Outcome.Learned learned;

  @BeforeAll
  static void learnOnce() {
    learned = learned(histories(VIEWERS), STEPS);
  }

  private static AudienceLearning.Outcome learn(Histories histories, List<String> steps) {
    AudienceLearning.Task task =
        new AudienceLearning.Task(Validation.Style.HELD_OUT, Effort.QUICK, 5);
    return new AudienceLearning(histories, content(), task, steps::add).run();
  }

  private static AudienceLearning.Outcome.Learned learned(Histories histories, List<String> steps) {
    return (AudienceLearning.Outcome.Learned) learn(histories, steps);
  }

  private static Histories histories(int viewers) {
    Random random = new Random(3);
    Histories.Builder histories = new Histories.Builder(TITLES);
    for (int viewer = 0; viewer < viewers; viewer++) {
      boolean[] isLiked = new boolean[TITLES];
      for (int i = 0; i < 12; i++) {
        int row = 2 * random.nextInt((TITLES - FRESH) / 2) + viewer % 2;
        if (!isLiked[row]) {
          isLiked[row] = true;
          histories.add(row, i % 5 == 4 ? 0.5f : 1, 86_400L * i);
        }
      }
      histories.endViewer();
    }
    return histories.build();
  }

  private static TitleContent content() {
    SparseRows.Builder exact = new SparseRows.Builder();
    VectorSet.Builder dense = new VectorSet.Builder(TITLES, 2);
    for (int row = 0; row < TITLES; row++) {
      exact.add(new SparseVector(new int[] {row % 2, 2}, new float[] {1, 1}));
      dense.setRow(row, row % 2 == 0 ? new float[] {1, 0} : new float[] {0, 1});
    }
    return new TitleContent(exact.build(), new int[] {2, 3}, dense.build(), 0);
  }

  @Test
  void aViewerIsRecommendedWhatTheirCampLikes() {
    AudienceScores scores = learned.model().scores(EVEN);
    List<Integer> best =
        IntStream.range(0, TITLES - FRESH)
            .filter(row -> IntStream.of(2, 8, 14, 20).noneMatch(known -> known == row))
            .boxed()
            .sorted((a, b) -> Double.compare(scores.score(b), scores.score(a)))
            .limit(10)
            .toList();
    assertThat(best).allMatch(row -> row % 2 == 0);
  }

  @Test
  void aTitleThatNobodyHasSeenIsPredictedByItsContent() {
    AudienceScores scores = learned.model().scores(EVEN);
    assertThat(scores.score(TITLES - 2)).isGreaterThan(scores.score(TITLES - 1));
  }

  @Test
  void theMethodsAreComparedByViewersWhoWereSetAside() {
    assertThat(learned.asked()).isEqualTo(12);
    assertThat(learned.methods())
        .extracting(AudienceLearning.Compared::name)
        .contains("EDLAE", "iALS", "item kNN", "popularity", "content", "blend", learned.kept());
    assertThat(learned.methods())
        .allSatisfy(method ->
            assertThat(method.ndcg()).isBetween(method.low(), method.high()).isBetween(0.0, 1.0))
        .isSortedAccordingTo((a, b) -> Double.compare(b.ndcg(), a.ndcg()));
    assertThat(learned.settings()).containsKeys("edlaeLambda", "factors", "members", "style");
  }

  @Test
  void knowingTheCampBeatsPopularity() {
    assertThat(ndcg("blend")).isGreaterThan(ndcg("popularity"));
  }

  private static double ndcg(String name) {
    return learned.methods().stream()
        .filter(method -> method.name().equals(name))
        .findFirst()
        .orElseThrow()
        .ndcg();
  }

  @Test
  void theSameAudienceGivesTheSameBytes() throws IOException {
    AudienceLearning.Outcome.Learned again = learned(histories(VIEWERS), new ArrayList<>());
    assertThat(bytes(again.model())).isEqualTo(bytes(learned.model()));
  }

  private static byte[] bytes(AudienceModel model) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      model.write(out);
    }
    return bytes.toByteArray();
  }

  @Test
  void tooFewViewersAreNotLearnedFrom() {
    int few = AudienceLearning.FEWEST_VIEWERS - 1;
    assertThat(learn(histories(few), new ArrayList<>()))
        .isEqualTo(new AudienceLearning.Outcome.TooFew(few));
    assertThat(AudienceLearning.need()).contains("50 viewers", "5 titles");
  }

  @Test
  void aListenerHearsNoMoreStepsThanAnnounced() {
    assertThat(STEPS).isNotEmpty().hasSizeLessThanOrEqualTo(AudienceLearning.MOST_STEPS);
  }

  @Test
  void methodsThatDoNotTakePartAreNotKept() {
    assertThat(learned.model().members().scorers().keySet())
        .contains(Member.EDLAE)
        .doesNotContain(Member.WALK, Member.EASE, Member.TRANSITIONS);
  }

  @Test
  void aBlendLedByOneMethodIsThatMethodForWhoeverIsKnownWell() {
    Blend blend = learned.model().blend();
    Blend led = blend.ledBy(Member.EDLAE);
    for (Member member : led.known().keySet()) {
      int place = member.place();
      assertThat(led.weights(50, false)[place]).isEqualTo(member == Member.EDLAE ? 1 : 0);
      assertThat(led.weights(1, false)[place]).isEqualTo(blend.weights(1, false)[place]);
    }
  }
}
