package dev.marquee.audience.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Learns how to rank titles that nobody liked yet: a sample of titles loses its likes, and viewers
/// are asked which of them they liked.
///
/// First the weights of the blocks of content, then those of the members that can tell such titles
/// apart.
final class FreshLearning {
  /// The members that can tell titles apart that nobody liked.
  static final Set<Member> MEMBERS =
      EnumSet.of(Member.CONTENT, Member.CONTENT_FACTORS, Member.CONTENT_RIDGE);

  private static final int FEWEST_LIKES = 5;
  private static final double SHARE = 0.2;
  private static final int MOST_TITLES = 2000;
  private static final int CUTOFF = 10;
  private static final List<Double> PENALTIES = List.of(3.0, 1.0, 10.0);

  /// One is what the figures of docs/recommender.md were made with; more only cost time so far.
  private static final int DRAWS = 1;

  private final Histories histories;
  private final TitleContent content;
  private final MemberSettings settings;
  private final Effort effort;
  private final long seed;

  FreshLearning(Tuning tuning, TitleContent content, MemberSettings settings) {
    this.histories = tuning.histories();
    this.content = content;
    this.settings = settings;
    this.effort = tuning.effort();
    this.seed = tuning.seed();
  }

  /// Weights of the blocks, the penalty of [ContentRidge], and the weights of the members.
  record Outcome(BlockTaste taste, double penalty, Map<Member, Double> weights) {}

  Outcome run() {
    SplittableRandom random = new SplittableRandom(seed);
    List<Trial> trials =
        IntStream.range(0, DRAWS)
            .mapToObj(_ -> trial(random))
            .filter(trial -> !trial.questions().isEmpty())
            .toList();
    if (trials.isEmpty()) {
      return new Outcome(
          BlockTaste.even(content), settings.contentPenalty(), Map.of(Member.CONTENT, 1.0));
    }
    BlockTaste taste = blocks(trials);
    double penalty = penalty(trials, taste);
    return new Outcome(
        taste, penalty, members(trials, taste, settings.withContentPenalty(penalty)));
  }

  private Trial trial(SplittableRandom random) {
    int[] chosen = chosen(random);
    boolean[] isHidden = new boolean[histories.titles()];
    Arrays.stream(chosen).forEach(row -> isHidden[row] = true);
    Histories.Builder training = new Histories.Builder(histories.titles());
    List<Question> questions = new ArrayList<>();
    Histories.Pairs likes = histories.byViewer();
    for (int viewer = 0; viewer < histories.viewers(); viewer++) {
      List<Integer> kept = new ArrayList<>();
      List<Integer> answers = new ArrayList<>();
      for (int pair = likes.starts()[viewer]; pair < likes.starts()[viewer + 1]; pair++) {
        int row = likes.others()[pair];
        if (!isHidden[row]) {
          training.add(row, likes.weights()[pair], histories.timeByViewer(pair));
          kept.add(pair);
        } else if (likes.weights()[pair] >= 1) {
          answers.add(row);
        }
      }
      training.endViewer();
      if (kept.size() >= FEWEST_LIKES
          && !answers.isEmpty()
          && questions.size() < effort.freshQuestions()) {
        questions.add(question(kept, answers));
      }
    }
    return new Trial(training.build(), questions, chosen);
  }

  private int[] chosen(SplittableRandom random) {
    int[] liked =
        IntStream.range(0, histories.titles())
            .filter(row -> histories.viewersOf(row) >= FEWEST_LIKES)
            .toArray();
    for (int i = liked.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = liked[i];
      liked[i] = liked[j];
      liked[j] = swapped;
    }
    int count = Math.min(MOST_TITLES, (int) (SHARE * liked.length));
    return Arrays.stream(liked, 0, count).sorted().toArray();
  }

  private Question question(List<Integer> kept, List<Integer> answers) {
    Histories.Pairs likes = histories.byViewer();
    int[] rows = kept.stream().mapToInt(pair -> likes.others()[pair]).toArray();
    float[] weights = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      weights[i] = likes.weights()[kept.get(i)];
    }
    return new Question(
        new Profile(rows, weights),
        new int[0],
        answers.stream().mapToInt(row -> row).sorted().toArray());
  }

  private BlockTaste blocks(List<Trial> trials) {
    BlockTaste even = BlockTaste.even(content);
    List<Candidates> questions =
        trials.stream()
            .flatMap(trial -> trial.questions().stream().map(of -> cosines(even, trial, of)))
            .toList();
    double[] weights = new double[content.blocks()];
    Arrays.fill(weights, 1);
    boolean[] free = new boolean[weights.length];
    Arrays.fill(free, true);
    CoordinateSearch.over(questions, CUTOFF, 0).run(weights, free);
    return new BlockTaste(content, weights);
  }

  private Candidates cosines(BlockTaste taste, Trial trial, Question question) {
    float[] query = taste.query(question.profile());
    int[] rows = trial.candidates();
    float[][] columns = new float[content.blocks()][rows.length];
    double[] cosines = new double[content.blocks()];
    for (int i = 0; i < rows.length; i++) {
      taste.cosines(query, rows[i], cosines);
      for (int block = 0; block < cosines.length; block++) {
        columns[block][i] = (float) cosines[block];
      }
    }
    int[] places =
        Arrays.stream(question.answers()).map(row -> Arrays.binarySearch(rows, row)).toArray();
    return new Candidates(columns, places, 0);
  }

  /// The penalty under which the regression alone does best.
  private double penalty(List<Trial> trials, BlockTaste taste) {
    double best = settings.contentPenalty();
    double most = -1;
    for (double penalty : effort.some(PENALTIES)) {
      List<Candidates> questions = new ArrayList<>();
      for (Trial trial : trials) {
        Map<Member, Scorer> alone =
            Map.of(
                Member.CONTENT_RIDGE, new ContentRidge(trial.training(), content, taste, penalty));
        questions.addAll(asked(trial, alone));
      }
      double[] weights = new double[Member.values().length];
      weights[Member.CONTENT_RIDGE.place()] = 1;
      double reached =
          CoordinateSearch.over(questions, CUTOFF, 0).run(weights, new boolean[weights.length]);
      if (reached > most) {
        most = reached;
        best = penalty;
      }
    }
    return best;
  }

  private static List<Candidates> asked(Trial trial, Map<Member, Scorer> scorers) {
    boolean[] isFresh = BlendLearning.fresh(trial.training());
    return trial.questions().stream()
        .parallel()
        .map(question -> Candidates.of(scorers, trial, question, isFresh))
        .toList();
  }

  private Map<Member, Double> members(
      List<Trial> trials, BlockTaste taste, MemberSettings settings) {
    List<Candidates> questions = new ArrayList<>();
    for (Trial trial : trials) {
      Members members = Members.train(MEMBERS, trial.training(), settings, taste, content);
      questions.addAll(asked(trial, members.scorers()));
    }
    double[] weights = new double[Member.values().length];
    boolean[] free = new boolean[weights.length];
    MEMBERS.forEach(member -> free[member.place()] = true);
    weights[Member.CONTENT.place()] = 1;
    CoordinateSearch.over(questions, CUTOFF, 0).runFromBest(weights, free);
    Map<Member, Double> named = new EnumMap<>(Member.class);
    MEMBERS.forEach(member -> named.put(member, weights[member.place()]));
    return named;
  }
}
