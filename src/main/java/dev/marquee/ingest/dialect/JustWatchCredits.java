package dev.marquee.ingest.dialect;

import dev.marquee.ingest.clean.StringPool;
import dev.marquee.ingest.tally.Reason;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// People in the order of their rows, which is that of the billing. One who plays several parts is
/// named once.
final class JustWatchCredits implements Companion.Joiner {
  static final Companion CREDITS =
      Companion.of(
          "JustWatch credits",
          List.of("id", "name", "role", "person_id", "character"),
          "id",
          JustWatchCredits::new);

  private final StringPool names = new StringPool();
  private final Map<TitleDraft, Set<String>> actors = new HashMap<>();
  private final Map<TitleDraft, Set<String>> directors = new HashMap<>();

  @Override
  public Companion.@Nullable Defect attach(TitleDraft title, IntFunction<String> cell) {
    String name = cell.apply(1);
    if (name.isEmpty()) {
      return new Companion.Defect(1, Reason.MISSING_VALUE);
    }
    switch (cell.apply(2)) {
      case "ACTOR" -> add(actors, title, name);
      case "DIRECTOR" -> add(directors, title, name);
      default -> {
        return new Companion.Defect(2, Reason.UNKNOWN_ROLE);
      }
    }
    return null;
  }

  private void add(Map<TitleDraft, Set<String>> people, TitleDraft title, String name) {
    people.computeIfAbsent(title, first -> new LinkedHashSet<>()).add(names.pooled(name));
  }

  @Override
  public void finish() {
    actors.forEach((title, people) -> title.cast = List.copyOf(people));
    directors.forEach((title, people) -> title.directors = List.copyOf(people));
  }
}
