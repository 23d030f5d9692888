package dev.marquee.recommend.personal;

import dev.marquee.search.Entry;
import java.util.List;
import java.util.Map;

/// One title of a personal list.
///
/// - `score`: how well it suits, higher is better, comparable within one list only.
/// - `why`: the reasons, the strongest first; their contributions sum to `score` within 1e-5;
///   `whyText`: the same in one English sentence. Both empty unless asked for.
/// - `fits`: where several viewers watch together, the score of each by name; else empty.
public record Recommendation(
    Entry entry, double score, List<Reason> why, String whyText, Map<String, Double> fits) {
  public Recommendation {
    why = List.copyOf(why);
  }
}
