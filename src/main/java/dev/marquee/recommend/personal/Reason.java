package dev.marquee.recommend.personal;

import dev.marquee.catalog.TitleId;
import java.util.List;

/// One reason for a title on a personal list.
///
/// - `contribution`: what it adds to the score, negative where it takes away.
/// - `titles`: the viewer's own titles that speak for it, the strongest first; `values`: what the
///   viewer stated and the title has, or the label of its cluster.
public record Reason(Kind kind, double contribution, List<Own> titles, List<String> values) {

  /// A title of the viewer's own.
  public record Own(TitleId id, String title) {}

  /// Where a part of a score comes from.
  public enum Kind {
    /// It is like titles that the viewer liked, or unlike those they did not.
    BECAUSE_LIKED("becauseLiked"),
    /// Viewers who like the same titles like it.
    CO_WATCHED("coWatched"),
    /// It fits what the viewer stated.
    TASTE("taste"),
    /// It is in a cluster that the viewer chose.
    CLUSTER("cluster"),
    /// Everybody likes it.
    POPULAR("popular");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /// The name on the wire.
    public String label() {
      return label;
    }
  }

  public Reason {
    titles = List.copyOf(titles);
    values = List.copyOf(values);
  }
}
