package dev.marquee.search;

import java.util.List;

/// The titles that pass some filters, for counting. Lives only while [CatalogIndex#tally] asks, and
/// for one thread.
public interface Selection {
  /// What [#next] returns behind the last title.
  int END = Integer.MAX_VALUE;

  /// The columns of the whole catalog.
  Columns columns();

  /// How many titles pass.
  int size();

  /// The first title from `place` on that passes, [#END] when there is none.
  int next(int place);

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
        public int size() {
          return 0;
        }

        @Override
        public int next(int place) {
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
