package dev.marquee.pipeline;

import dev.marquee.audience.AudienceOutcome;
import dev.marquee.audience.AudienceSettings;
import dev.marquee.audience.AudienceTraining;
import dev.marquee.audience.ItemFactors;
import dev.marquee.catalog.Interactions;
import dev.marquee.encode.AudienceBlock;
import dev.marquee.encode.EncodeSettings;
import dev.marquee.encode.Encoders;
import dev.marquee.encode.Encoding;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the ratings of single viewers add to a rebuild.
///
/// - `content`: the catalog encoded by what its titles are: what they are clustered by.
/// - `encoding`: the same with the audience block where one was learned: what they are ranked by.
/// - `outcome`: what came of learning; empty where there was nobody to learn from or the encoder
///   has no block for it.
record Viewers(Encoding content, Encoding encoding, Optional<AudienceOutcome> outcome) {

  /// Learns what viewers like together, if they told enough.
  static Viewers learn(
      Encoding content,
      Interactions interactions,
      EncodeSettings settings,
      AudienceTraining.Progress progress) {
    if (settings.encoder() != EncodeSettings.Kind.RICH || interactions.size() == 0) {
      return new Viewers(content, content, Optional.empty());
    }
    AudienceOutcome outcome =
        AudienceTraining.run(
            interactions, content.dense(), AudienceSettings.of(settings.seed()), progress);
    Encoding encoding =
        switch (outcome) {
          case AudienceOutcome.TooFew _ -> content;
          case AudienceOutcome.Learned learned ->
              Encoders.withAudience(content, block(learned.factors()));
        };
    return new Viewers(content, encoding, Optional.of(outcome));
  }

  private static AudienceBlock block(ItemFactors factors) {
    return new AudienceBlock(factors.vectors(), factors.prediction(), factors.agreement());
  }

  /// Whether an audience block was learned.
  boolean isLearned() {
    return outcome.filter(AudienceOutcome.Learned.class::isInstance).isPresent();
  }

  /// How it was learned, for the manifest.
  Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    outcome.ifPresent(found -> {
      switch (found) {
        case AudienceOutcome.TooFew _ -> settings.put("audience", "too few ratings");
        case AudienceOutcome.Learned learned -> {
          ItemFactors factors = learned.factors();
          settings.put("audience", AudienceTraining.METHOD);
          settings.put("audienceFactors", Integer.toString(factors.vectors().dimension()));
          settings.put(
              "audienceAgreement", String.format(Locale.ROOT, "%.3f", factors.agreement()));
        }
      }
    });
    return settings;
  }

  /// From whom and what, for the manifest.
  Map<String, Long> counts() {
    Map<String, Long> counts = new LinkedHashMap<>();
    outcome.ifPresent(found -> {
      counts.put("interactions", (long) found.counts().interactions());
      counts.put("likes", (long) found.counts().likes());
      counts.put("viewers", (long) found.counts().viewers());
      if (found instanceof AudienceOutcome.Learned learned) {
        counts.put("audienceLearned", (long) learned.factors().learned());
        counts.put("audiencePredicted", (long) learned.factors().predicted());
      }
    });
    return counts;
  }
}
