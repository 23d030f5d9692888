package dev.marquee.audience.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Learns what each member of a blend counts, from validation questions cut to each length of
/// history in turn, the longest first: each starts from the weights of the one before.
final class BlendLearning {
  private static final double LEAST = -0.3;

  /// Where the search starts for whole histories: no search of one weight at a time finds its way
  /// from nothing to a good blend.
  private static final Map<Member, Double> START =
      Map.of(
          Member.EDLAE, 1.0,
          Member.FACTORS, 0.6,
          Member.EASE, 0.2,
          Member.CONTENT, 0.3,
          Member.CONTENT_FACTORS, 0.1,
          Member.LATE_EDLAE, 0.5,
          Member.TRANSITIONS, 0.5);

  /// What members may count where nothing is known but what was said.
  private static final Set<Member> OF_TASTE =
      EnumSet.of(
          Member.POPULAR,
          Member.RECENT,
          Member.RISING,
          Member.LIKE_MINDED,
          Member.GENRE_TASTE,
          Member.STATED);

  private final List<Trial> trials;
  private final List<Members> members;
  private final Validation.Style style;
  private final @Nullable TitleContent content;

  /// `members[i]` were trained on `trials[i]`.
  BlendLearning(
      List<Trial> trials,
      List<Members> members,
      Validation.Style style,
      @Nullable TitleContent content) {
    this.trials = trials;
    this.members = members;
    this.style = style;
    this.content = content;
  }

  /// The weights for titles with viewers and for what was said; `fresh` are those for others.
  Blend learn(Map<Member, Double> fresh) {
    Map<Member, double[]> known = new EnumMap<>(Member.class);
    boolean[] free = new boolean[Member.values().length];
    for (Member member : members.getFirst().scorers().keySet()) {
      if (!member.isOfTaste() && !member.isOfFresh()) {
        known.put(member, new double[Blend.LENGTHS.length]);
        free[member.place()] = true;
      }
    }
    double[] weights = new double[free.length];
    START.forEach(
        (member, weight) -> weights[member.place()] = known.containsKey(member) ? weight : 0);
    for (int at = Blend.LENGTHS.length - 1; at >= 0; at--) {
      if (Blend.LENGTHS[at] == 0) {
        Arrays.fill(weights, 0);
        weights[Member.POPULAR.place()] = 1;
      }
      CoordinateSearch search = search(cut(at));
      if (style.isOrdered()) {
        search.runFromBest(weights, free);
      } else {
        search.run(weights, free);
      }
      for (Map.Entry<Member, double[]> entry : known.entrySet()) {
        entry.getValue()[at] = weights[entry.getKey().place()];
      }
    }
    return new Blend(known, fresh, taste());
  }

  private Map<Member, Double> taste() {
    double[] weights = new double[Member.values().length];
    weights[Member.POPULAR.place()] = 0.5;
    weights[Member.LIKE_MINDED.place()] = 0.5;
    boolean[] free = new boolean[weights.length];
    OF_TASTE.forEach(member -> free[member.place()] = true);
    if (content != null && content.genreBlock() >= 0) {
      List<List<Candidates>> questions = questions(question -> StatedGenres.of(content, question));
      search(questions).runFromBest(weights, free);
    }
    Map<Member, Double> taste = new EnumMap<>(Member.class);
    OF_TASTE.stream()
        .filter(member -> weights[member.place()] != 0)
        .filter(member -> members.getFirst().scorers().containsKey(member))
        .forEach(member -> taste.put(member, weights[member.place()]));
    return taste;
  }

  /// The questions of viewers with enough known, cut to one of the lengths, trial by trial; the
  /// longest is whole. Where time matters the newest likes are left: that is what a short history
  /// ends with.
  private List<List<Candidates>> cut(int at) {
    int length = Blend.LENGTHS[at];
    boolean isLongest = at == Blend.LENGTHS.length - 1;
    int needed = isLongest ? Blend.LENGTHS[at - 1] : length;
    return questions(
        profile -> profile.size() < needed ? null : isLongest ? profile : cut(profile, length));
  }

  private Profile cut(Profile whole, int length) {
    return style.isOrdered() ? whole.last(length) : whole.first(length);
  }

  /// What was in theaters at a moment is chance, so that a weight must do no harm after any of
  /// them.
  private CoordinateSearch search(List<List<Candidates>> trials) {
    return style == Validation.Style.TIME
        ? CoordinateSearch.apart(trials, style.cutoff(), LEAST)
        : CoordinateSearch.over(
            trials.stream().flatMap(List::stream).toList(), style.cutoff(), LEAST);
  }

  private interface Cut {
    @Nullable Profile of(Profile whole);
  }

  private List<List<Candidates>> questions(Cut cut) {
    List<List<Candidates>> all = new ArrayList<>();
    for (int i = 0; i < trials.size(); i++) {
      Trial trial = trials.get(i);
      Map<Member, Scorer> scorers = new EnumMap<>(members.get(i).scorers());
      scorers.keySet().removeIf(Member::isOfFresh);
      boolean[] isFresh = fresh(trial.training());
      Candidates[] of =
          IntStream.range(0, trial.questions().size())
              .parallel()
              .mapToObj(number -> {
                Question whole = trial.questions().get(number);
                Profile profile = cut.of(whole.profile());
                return profile == null
                    ? null
                    : Candidates.of(
                        scorers,
                        trial,
                        new Question(profile, whole.hidden(), whole.answers()),
                        isFresh);
              })
              .filter(found -> found != null)
              .toArray(Candidates[]::new);
      all.add(List.of(of));
    }
    return all;
  }

  /// Which titles nobody liked yet.
  static boolean[] fresh(Histories histories) {
    boolean[] fresh = new boolean[histories.titles()];
    for (int title = 0; title < fresh.length; title++) {
      fresh[title] = histories.viewersOf(title) == 0;
    }
    return fresh;
  }
}
