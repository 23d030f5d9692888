package dev.marquee.index;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Whom a model of personal lists was learned from and how well it did, for the manifest.
///
/// - `kept`: the method that makes lists, `content` where none could be learned; `need`: then, what
///   it takes to learn one.
/// - `viewers`: those with anything told; `interactions`: what they told of titles of this catalog,
///   one a title, of which `likes` say that they liked it; `events`: what the event store held, of
///   which `unknownTitles` were about titles that the catalog does not have.
/// - `asked`: how many viewers the methods were compared by, none of them learned from before;
///   `methods`: what came of it, the best first.
/// - `settings`: what the methods were learned with, by name.
public record AudienceFigures(
    String kept,
    @Nullable String need,
    int viewers,
    long interactions,
    long likes,
    long events,
    long unknownTitles,
    int asked,
    List<MethodFigure> methods,
    Map<String, String> settings) {

  /// The nDCG@`cutoff` of one method, its mean over the viewers asked, and the ends of its 95 %
  /// interval.
  public record MethodFigure(String name, int cutoff, double ndcg, double low, double high) {}

  public AudienceFigures {
    methods = List.copyOf(methods);
    settings = Collections.unmodifiableMap(new TreeMap<>(settings));
  }
}
