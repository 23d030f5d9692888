package dev.marquee.ingest.dialect;

import dev.marquee.catalog.Interactions;
import dev.marquee.ingest.tally.Reason;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A kind of file whose rows belong to titles of another file.
///
/// - `layout`: how its files are recognized and written.
/// - `needs`: the columns it reads; `key`, one of them, holds the id of the title.
/// - `refers`: what that id is.
/// - `joiner`: makes the object that joins the files of this kind in one run, given where what
///   single viewers did is collected.
public record Companion(
    String name,
    Layout layout,
    List<String> needs,
    String key,
    Refers refers,
    Function<Interactions.Builder, Joiner> joiner) {
  public Companion {
    needs = List.copyOf(needs);
    if (!needs.contains(key)) {
      throw new IllegalArgumentException("the key '" + key + "' is none of " + needs);
    }
  }

  /// A kind of file that is recognized by the columns that it reads.
  static Companion of(String name, List<String> needs, String key, Supplier<Joiner> joiner) {
    return of(name, Layout.having(needs), needs, key, joiner);
  }

  /// A kind of file with a layout of its own.
  static Companion of(
      String name, Layout layout, List<String> needs, String key, Supplier<Joiner> joiner) {
    return new Companion(name, layout, needs, key, Refers.TITLE, _ -> joiner.get());
  }

  /// A kind of file of ratings by single viewers, from 0 to `best`. `needs` are, in this order, the
  /// columns of the title's id, of the viewer's, of the rating and of its time.
  static Companion ratings(
      String name, Layout layout, List<String> needs, String viewers, double best) {
    return new Companion(
        name,
        layout,
        needs,
        needs.getFirst(),
        Refers.TITLE,
        interactions -> new ViewerRatings(interactions, viewers, best));
  }

  /// What the key of a row is the id of. Files are read in this order, whatever their names.
  public enum Refers {
    /// A title.
    TITLE,
    /// A person whom rows of other files have put into titles by id.
    PERSON
  }

  /// Adds rows to the titles they belong to. Lives for one run and may gather what it needs to see
  /// whole before it can decide.
  interface Joiner {
    /// Adds one row; `cell` gives the cleaned cell of a column by its place in `needs`. Returns
    /// what is wrong with the row, null when it was added.
    @Nullable Defect attach(TitleDraft title, IntFunction<String> cell);

    /// Called once when all rows of all files of this kind have been seen.
    default void finish() {}
  }

  /// Why a row cannot be joined: the place of the offending column in `needs`, and the reason.
  record Defect(int need, Reason reason) {}
}
