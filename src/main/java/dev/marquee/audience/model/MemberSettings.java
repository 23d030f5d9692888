package dev.marquee.audience.model;

/// The settings of every member of a blend.
///
/// - `lateness`: what a step of age leaves of a like, in `(0, 1]`, for the members whose profile
///   fades; `transitionLateness`: the same for [Transitions]; `halfLifeDays`: of [Popularity];
///   `contentPenalty`: of [ContentRidge].
public record MemberSettings(
    Ease.Settings ease,
    Ease.Settings edlae,
    ItemNeighbors.Settings itemNeighbors,
    ViewerNeighbors.Settings viewerNeighbors,
    ImplicitFactors.Settings factors,
    Transitions.Settings transitions,
    double transitionLateness,
    double lateness,
    double halfLifeDays,
    double contentPenalty) {

  /// Where the search starts.
  public static MemberSettings usual(long seed) {
    return new MemberSettings(
        new Ease.Settings(100, 0, 0.5),
        new Ease.Settings(100, 0.4, 0),
        ItemNeighbors.Settings.USUAL,
        ViewerNeighbors.Settings.USUAL,
        ImplicitFactors.Settings.usual(seed),
        Transitions.Settings.USUAL,
        0.75,
        0.8,
        30,
        3);
  }

  MemberSettings withEase(Ease.Settings newEase) {
    return new MemberSettings(
        newEase,
        edlae,
        itemNeighbors,
        viewerNeighbors,
        factors,
        transitions,
        transitionLateness,
        lateness,
        halfLifeDays,
        contentPenalty);
  }

  MemberSettings withEdlae(Ease.Settings newEdlae) {
    return new MemberSettings(
        ease,
        newEdlae,
        itemNeighbors,
        viewerNeighbors,
        factors,
        transitions,
        transitionLateness,
        lateness,
        halfLifeDays,
        contentPenalty);
  }

  MemberSettings withItemNeighbors(ItemNeighbors.Settings newSettings) {
    return new MemberSettings(
        ease,
        edlae,
        newSettings,
        viewerNeighbors,
        factors,
        transitions,
        transitionLateness,
        lateness,
        halfLifeDays,
        contentPenalty);
  }

  MemberSettings withViewerNeighbors(ViewerNeighbors.Settings newSettings) {
    return new MemberSettings(
        ease,
        edlae,
        itemNeighbors,
        newSettings,
        factors,
        transitions,
        transitionLateness,
        lateness,
        halfLifeDays,
        contentPenalty);
  }

  MemberSettings withFactors(ImplicitFactors.Settings newFactors) {
    return new MemberSettings(
        ease,
        edlae,
        itemNeighbors,
        viewerNeighbors,
        newFactors,
        transitions,
        transitionLateness,
        lateness,
        halfLifeDays,
        contentPenalty);
  }

  MemberSettings withTransitions(Transitions.Settings newTransitions, double newLateness) {
    return new MemberSettings(
        ease,
        edlae,
        itemNeighbors,
        viewerNeighbors,
        factors,
        newTransitions,
        newLateness,
        lateness,
        halfLifeDays,
        contentPenalty);
  }

  MemberSettings withLateness(double newLateness) {
    return new MemberSettings(
        ease,
        edlae,
        itemNeighbors,
        viewerNeighbors,
        factors,
        transitions,
        transitionLateness,
        newLateness,
        halfLifeDays,
        contentPenalty);
  }

  MemberSettings withHalfLife(double newHalfLifeDays) {
    return new MemberSettings(
        ease,
        edlae,
        itemNeighbors,
        viewerNeighbors,
        factors,
        transitions,
        transitionLateness,
        lateness,
        newHalfLifeDays,
        contentPenalty);
  }

  MemberSettings withContentPenalty(double newPenalty) {
    return new MemberSettings(
        ease,
        edlae,
        itemNeighbors,
        viewerNeighbors,
        factors,
        transitions,
        transitionLateness,
        lateness,
        halfLifeDays,
        newPenalty);
  }
}
