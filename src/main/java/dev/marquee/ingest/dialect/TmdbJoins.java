package dev.marquee.ingest.dialect;

import dev.marquee.ingest.clean.ListCells;
import dev.marquee.ingest.clean.Literal;
import dev.marquee.ingest.clean.StringPool;
import dev.marquee.ingest.clean.Text;
import dev.marquee.ingest.dialect.Companion.Defect;
import dev.marquee.ingest.tally.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The files that stand beside The Movie Database's list of films: credits, in the two layouts they
/// are published in, and keywords. Their cells hold lists of dictionaries.
final class TmdbJoins {
  private TmdbJoins() {}

  static final Companion CREDITS =
      Companion.of(
          "TMDB credits",
          Layout.exactly("movie_id", "title", "cast", "crew"),
          List.of("movie_id", "cast", "crew"),
          "movie_id",
          Credits::new);

  static final Companion CREDITS_BY_ID =
      Companion.of(
          "TMDB credits",
          Layout.exactly("cast", "crew", "id"),
          List.of("id", "cast", "crew"),
          "id",
          Credits::new);

  static final Companion KEYWORDS =
      Companion.of(
          "TMDB keywords",
          Layout.exactly("id", "keywords"),
          List.of("id", "keywords"),
          "id",
          () -> TmdbJoins::addKeywords);

  private static @Nullable Defect addKeywords(TitleDraft title, IntFunction<String> cell) {
    if (Literal.parse(cell.apply(1)).isEmpty()) {
      return new Defect(1, Reason.BROKEN_LIST);
    }
    title.keywords =
        ListCells.LITERAL.split(cell.apply(1)).stream()
            .map(word -> Text.clean(word).toLowerCase(Locale.ROOT))
            .filter(word -> !word.isEmpty())
            .distinct()
            .toList();
    return null;
  }

  /// The cast in the order of the billing; of the crew those whose job is to direct.
  private static final class Credits implements Companion.Joiner {
    private final StringPool pool = new StringPool();

    @Override
    public @Nullable Defect attach(TitleDraft title, IntFunction<String> cell) {
      Optional<Literal> cast = Literal.parse(cell.apply(1));
      Optional<Literal> crew = Literal.parse(cell.apply(2));
      if (cast.isEmpty() || crew.isEmpty()) {
        return new Defect(cast.isEmpty() ? 1 : 2, Reason.BROKEN_LIST);
      }
      title.cast = names(cast.get(), person -> true);
      title.directors = names(crew.get(), person -> person.text("job").equals("Director"));
      return null;
    }

    private List<String> names(Literal people, Predicate<Literal.Entries> wanted) {
      return people.dictionaries().stream()
          .filter(wanted)
          .map(person -> pool.pooled(Text.clean(person.text("name"))))
          .filter(name -> !name.isEmpty())
          .distinct()
          .toList();
    }
  }
}
