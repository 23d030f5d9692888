package dev.marquee.ingest.dialect;

import dev.marquee.ingest.clean.ImdbIds;
import dev.marquee.ingest.clean.Numbers;
import dev.marquee.ingest.clean.Text;
import dev.marquee.ingest.tally.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// The files that stand beside MovieLens' list of films: ids elsewhere, tags, ratings.
final class MovieLensJoins {
  static final Companion LINKS =
      Companion.of(
          "MovieLens links", List.of("movieId", "imdbId", "tmdbId"), "movieId", Links::new);
  private static final List<String> TAG = List.of("movieId", "userId", "tag", "timestamp");
  static final Companion TAGS = tags("MovieLens tags", Layout.having(TAG));
  static final Companion RATINGS = ratings(List.of("movieId", "userId", "rating", "timestamp"));

  private MovieLensJoins() {}

  /// Tags, laid out in some way, with the columns of those of today.
  static Companion tags(String name, Layout layout) {
    return Companion.of(name, layout, TAG, "movieId", Tags::new);
  }

  private static Companion ratings(List<String> needs) {
    return Companion.ratings("MovieLens ratings", Layout.having(needs), needs, "movielens", 5);
  }

  /// IMDb ids without `tt`, with zeros in front.
  private static final class Links implements Companion.Joiner {
    @Override
    public Companion.@Nullable Defect attach(TitleDraft title, IntFunction<String> cell) {
      String imdb = cell.apply(1);
      String tmdb = cell.apply(2);
      String known = ImdbIds.of(imdb).orElse(null);
      if (known == null && !imdb.isEmpty()) {
        return new Companion.Defect(1, Reason.NOT_A_NUMBER);
      }
      boolean number = !tmdb.isEmpty() && Numbers.whole(tmdb).isPresent();
      if (!number && !tmdb.isEmpty()) {
        return new Companion.Defect(2, Reason.NOT_A_NUMBER);
      }
      title.imdb = known == null ? title.imdb : known;
      title.tmdb = number ? Long.toString(Numbers.whole(tmdb).getAsLong()) : title.tmdb;
      return null;
    }
  }

  /// Tags become keywords in lower case, the most frequent of a title first. A tag counts when two
  /// viewers or more use it or it stands on two titles or more. Notes that viewers make for
  /// themselves never do: those with a word of [#NOTES] in them ("in netflix queue", "seen more
  /// than once", "my dvds"), dates ("03/2007"), and whatever is too long for a tag.
  private static final class Tags implements Companion.Joiner {
    private static final Set<String> NOTES =
        Set.of(
            "queue",
            "netflix",
            "library",
            "watchlist",
            "wishlist",
            "seen",
            "unseen",
            "watched",
            "rewatch",
            "see",
            "own",
            "owned",
            "dvd",
            "dvds",
            "vhs",
            "my");
    private static final int LONGEST = 60;

    private final Map<TitleDraft, Map<String, Integer>> byTitle = new HashMap<>();
    private final Map<String, Set<String>> users = new HashMap<>();
    private final Map<String, Integer> titles = new HashMap<>();

    @Override
    public Companion.@Nullable Defect attach(TitleDraft title, IntFunction<String> cell) {
      String tag = Text.clean(cell.apply(2)).toLowerCase(Locale.ROOT);
      if (tag.isEmpty()) {
        return new Companion.Defect(2, Reason.MISSING_VALUE);
      }
      if (!isNote(tag)) {
        users.computeIfAbsent(tag, first -> new HashSet<>(2)).add(cell.apply(1));
        Map<String, Integer> counts = byTitle.computeIfAbsent(title, t -> new LinkedHashMap<>());
        if (counts.merge(tag, 1, Integer::sum) == 1) {
          titles.merge(tag, 1, Integer::sum);
        }
      }
      return null;
    }

    private static boolean isNote(String tag) {
      if (tag.length() > LONGEST || isDate(tag)) {
        return true;
      }
      for (String word : tag.split(" ", -1)) {
        if (NOTES.contains(word)) {
          return true;
        }
      }
      return false;
    }

    /// Digits with slashes, dashes or dots between them, among them a year of four.
    private static boolean isDate(String tag) {
      int digits = 0;
      int most = 0;
      for (int i = 0; i < tag.length(); i++) {
        char c = tag.charAt(i);
        if (c >= '0' && c <= '9') {
          most = Math.max(most, ++digits);
        } else if ("/-.".indexOf(c) >= 0) {
          digits = 0;
        } else {
          return false;
        }
      }
      return most == 4 && tag.length() > 4;
    }

    @Override
    public void finish() {
      byTitle.forEach((title, counts) -> {
        List<String> kept = new ArrayList<>(counts.keySet());
        kept.removeIf(
            tag -> users.getOrDefault(tag, Set.of()).size() < 2 && titles.getOrDefault(tag, 0) < 2);
        kept.sort(
            Comparator.<String>comparingInt(tag -> -counts.getOrDefault(tag, 0))
                .thenComparing(Comparator.naturalOrder()));
        title.keywords = List.copyOf(kept);
      });
    }
  }
}
