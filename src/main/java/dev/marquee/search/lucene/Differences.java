package dev.marquee.search.lucene;

import dev.marquee.catalog.Countries;
import dev.marquee.catalog.Genres;
import dev.marquee.catalog.Length;
import dev.marquee.catalog.Rating;
import dev.marquee.catalog.Title;
import dev.marquee.search.Critique;
import dev.marquee.search.Critique.Measured;
import dev.marquee.search.Critique.Mood;
import dev.marquee.vector.SparseVector;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an answer has of the differences that were asked for, in words: "newer (2019)", "not
/// American". Only what is true of it is said.
record Differences(List<Critique> but, Moods moods) {

  Differences {
    but = List.copyOf(but);
  }

  /// The differences of an answer to the nearest like, in the order they were asked for.
  List<String> of(Title answer, SparseVector exact, SparseVector like) {
    return but.stream().flatMap(critique -> of(critique, answer, exact, like).stream()).toList();
  }

  private Optional<String> of(
      Critique critique, Title answer, SparseVector exact, SparseVector like) {
    return switch (critique) {
      case Measured measured -> Optional.of(measured(measured, answer));
      case Mood mood -> {
        double darker = moods.darkness(exact) - moods.darkness(like);
        boolean isSo = mood == Mood.DARKER ? darker > 0 : darker < 0;
        yield isSo ? Optional.of(mood.label()) : Optional.empty();
      }
      case Critique.Without(var filter) ->
          Optional.of("not " + adjective(filter.name(), filter.none().getFirst()));
    };
  }

  private static String adjective(String name, String value) {
    return name.equals("genre") ? Genres.adjective(value) : Countries.adjective(value);
  }

  private static String measured(Measured critique, Title answer) {
    return switch (critique) {
      case NEWER, OLDER -> critique.label() + " (" + answer.year() + ')';
      case SHORTER, LONGER -> critique.label() + length(answer.length());
      case BETTER_KNOWN -> "better known";
      case LESSER_KNOWN -> "less known";
      case HIGHER_RATED -> "rated higher" + rating(answer.rating());
    };
  }

  private static String length(@Nullable Length length) {
    return length == null ? "" : " (" + length.label() + ')';
  }

  private static String rating(@Nullable Rating rating) {
    return rating == null ? "" : String.format(Locale.ROOT, " (%.1f)", rating.mean());
  }
}
