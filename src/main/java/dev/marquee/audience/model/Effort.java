package dev.marquee.audience.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// How much a training spends on choosing its settings.
public enum Effort {
  /// Every setting is tried on every viewer who may be asked: for judging what can be reached.
  THOROUGH(2, 4, 2000, 1000),
  /// The settings that differ most are tried on some viewers, and methods that are much like others
  /// are left out: for rebuilds, which are to take seconds.
  QUICK(1, 1, 100, 100);

  /// How many settings of a kind are tried quickly.
  private static final int FEW = 3;

  /// Methods that differ little from others that take part.
  private static final Set<Member> ALIKE =
      Set.of(Member.RISING, Member.WALK, Member.EASE, Member.LATE_NEIGHBORS);

  /// With more likes than this one trial tells enough.
  private static final int SMALL = 300_000;

  private final int trials;
  private final int orderedTrials;
  private final int questions;
  private final int freshQuestions;

  Effort(int trials, int orderedTrials, int questions, int freshQuestions) {
    this.trials = trials;
    this.orderedTrials = orderedTrials;
    this.questions = questions;
    this.freshQuestions = freshQuestions;
  }

  /// How many trials about viewers held out are asked at most.
  int trials(Histories histories) {
    return histories.size() <= SMALL ? trials : 1;
  }

  /// How many trials about later likes are asked at most; each has fewer answers.
  int orderedTrials(Histories histories) {
    return histories.size() <= SMALL ? orderedTrials : 1;
  }

  /// How many questions a trial has at most.
  int questions() {
    return questions;
  }

  /// How many questions about new titles are asked at most.
  int freshQuestions() {
    return freshQuestions;
  }

  /// The settings that are tried; those that differ most are to stand first.
  <S> List<S> some(List<S> settings) {
    return this == THOROUGH ? settings : settings.subList(0, Math.min(FEW, settings.size()));
  }

  /// Where the search starts.
  MemberSettings usual(long seed) {
    MemberSettings usual = MemberSettings.usual(seed);
    return this == THOROUGH ? usual : usual.withFactors(usual.factors().small());
  }

  /// Those of the members that take part.
  Set<Member> of(Set<Member> members) {
    Set<Member> part = EnumSet.copyOf(members);
    if (this == QUICK) {
      part.removeAll(ALIKE);
    }
    return part;
  }
}
