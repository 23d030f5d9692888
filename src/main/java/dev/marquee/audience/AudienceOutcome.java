package dev.marquee.audience;

/// What came of learning from viewers.
public sealed interface AudienceOutcome {

  /// Whom and what it was learned from.
  AudienceCounts counts();

  /// Factors were learned.
  record Learned(ItemFactors factors, AudienceCounts counts) implements AudienceOutcome {}

  /// There were too few interactions to tell taste from chance.
  record TooFew(AudienceCounts counts) implements AudienceOutcome {}
}
