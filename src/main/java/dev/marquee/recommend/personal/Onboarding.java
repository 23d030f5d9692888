package dev.marquee.recommend.personal;

import dev.marquee.events.Taste;
import dev.marquee.search.Entry;
import dev.marquee.search.Status;
import java.util.List;

/// Groups of titles for a first choice, the most rewarding first; no title is in two.
public record Onboarding(List<Group> groups, Status status) {
  public Onboarding {
    groups = List.copyOf(groups);
  }

  /// Titles of one kind.
  ///
  /// - `id`: the same as long as the kind is, such as `korean-thrillers`; `name`: in English.
  /// - `size`: how many titles the catalog has of it; `taste`: what to state to get more of it.
  /// - `titles`: the best known ones, to pick from.
  public record Group(String id, String name, int size, Taste taste, List<Entry> titles) {
    public Group {
      titles = List.copyOf(titles);
    }
  }
}
