package dev.marquee.search;

import dev.marquee.catalog.TitleId;
import java.util.List;
import java.util.OptionalInt;

/// The titles that pass some filters, for counting. Lives only while [CatalogIndex#tally] asks, and
/// for one thread.
public interface Selection {
  /// What [#next] returns behind the last title.
  int END = Integer.MAX_VALUE;

  /// The columns of the whole catalog.
  Columns columns();

  /// What was made of the places of this generation before.
  Derived derived();

  /// The place of the title that answers to this id, its own or an alias, whether it passes or not.
  OptionalInt placeOf(TitleId id);

  /// What the viewers of the sources rated, and when, whether the titles pass or not. Read once a
  /// generation.
  TimedRatings ratings();

  /// How many titles pass.
  int size();

  /// The first title from `place` on that passes, [#END] when there is none.
  int next(int place);

  /// The first title from `place` on that does not pass, [#END] when there is none.
  int nextLeftOut(int place);

  /// How many of the titles that pass have a value in a field.
  int filled(TitleField field);

  /// A title; only for the few that are shown.
  Entry entry(int place);

  /// What became of the rows of each source, whether its titles pass or not.
  List<SourceRows> sources();

  /// No title of an empty catalog.
  Selection NONE =
      new Selection() {
        @Override
        public Columns columns() {
          return Columns.NONE;
        }

        @Override
        public Derived derived() {
          return new Derived();
        }

        @Override
        public OptionalInt placeOf(TitleId id) {
          return OptionalInt.empty();
        }

        @Override
        public TimedRatings ratings() {
          return TimedRatings.NONE;
        }

        @Override
        public int size() {
          return 0;
        }

        @Override
        public int next(int place) {
          return END;
        }

        @Override
        public int nextLeftOut(int place) {
          return END;
        }

        @Override
        public int filled(TitleField field) {
          return 0;
        }

        @Override
        public Entry entry(int place) {
          throw new IllegalArgumentException("no title is at place " + place);
        }

        @Override
        public List<SourceRows> sources() {
          return List.of();
        }
      };
}
