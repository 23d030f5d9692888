package dev.marquee.audience.model;

/// The settings of every member of a blend; `contentPenalty` is of [ContentRidge].
public record MemberSettings(
    Ease.Settings ease,
    Ease.Settings edlae,
    ItemNeighbors.Settings itemNeighbors,
    ViewerNeighbors.Settings viewerNeighbors,
    ImplicitFactors.Settings factors,
    Transitions.Settings transitions,
    Fading fading,
    double contentPenalty) {

  /// What the age of likes changes.
  ///
  /// - `lateness`: what a step of age leaves of a like, in `(0, 1]`, for the members whose profile
  ///   fades; `transitionLateness`: the same for [Transitions].
  /// - `halfLifeDays`: of [Popularity].
  public record Fading(double transitionLateness, double lateness, double halfLifeDays) {}

  /// Where the search starts.
  public static MemberSettings usual(long seed) {
    return new MemberSettings(
        new Ease.Settings(100, 0, 0.5),
        new Ease.Settings(100, 0.4, 0),
        ItemNeighbors.Settings.USUAL,
        ViewerNeighbors.Settings.USUAL,
        ImplicitFactors.Settings.usual(seed),
        Transitions.Settings.USUAL,
        new Fading(0.75, 0.8, 30),
        3);
  }

  /// The same with other settings of [Ease].
  MemberSettings withEase(Ease.Settings newEase, Ease.Settings newEdlae) {
    return new MemberSettings(
        newEase,
        newEdlae,
        itemNeighbors,
        viewerNeighbors,
        factors,
        transitions,
        fading,
        contentPenalty);
  }

  MemberSettings withNeighbors(
      ItemNeighbors.Settings newItems, ViewerNeighbors.Settings newViewers) {
    return new MemberSettings(
        ease, edlae, newItems, newViewers, factors, transitions, fading, contentPenalty);
  }

  MemberSettings withFactors(ImplicitFactors.Settings newFactors) {
    return new MemberSettings(
        ease,
        edlae,
        itemNeighbors,
        viewerNeighbors,
        newFactors,
        transitions,
        fading,
        contentPenalty);
  }

  /// The same with other settings of what looks at order.
  MemberSettings withTransitions(Transitions.Settings newTransitions, Fading newFading) {
    return new MemberSettings(
        ease,
        edlae,
        itemNeighbors,
        viewerNeighbors,
        factors,
        newTransitions,
        newFading,
        contentPenalty);
  }

  MemberSettings withContentPenalty(double newPenalty) {
    return new MemberSettings(
        ease, edlae, itemNeighbors, viewerNeighbors, factors, transitions, fading, newPenalty);
  }
}
