package dev.marquee.search;

import dev.marquee.catalog.TitleId;
import java.util.BitSet;
import java.util.OptionalInt;

/// One generation of a catalog, held open while a question is answered, for those who score all of
/// its titles: a title is a row in `0..size-1`, ascending by id, as in every model trained on it.
///
/// For one thread, and only while [CatalogIndex#overRows] lasts.
public interface CatalogRows {

  /// Which generation it is.
  Status status();

  /// The number of titles, 1 or more.
  int size();

  /// The row of the title that answers to this id, its own or an alias.
  OptionalInt rowOf(TitleId id);

  /// The title of a row.
  Entry entry(int row);

  /// The rows of titles that pass; the caller's own. Throws [RequestProblem] for a filter that
  /// makes no sense here.
  BitSet passing(Filters filters);

  /// Whether the first title comes before the second when all else is equal: more votes, then the
  /// smaller id.
  boolean isBefore(int row, int otherRow);

  /// The votes on a title, 0 when there are none or their number is unknown.
  double votes(int row);

  /// The mean rating of a title, 0 to 10; `NaN` when it is unrated.
  double rating(int row);

  /// The year of a title; `NaN` when it is unknown.
  double year(int row);

  /// The franchise of a title, a number of no meaning; negative when it belongs to none.
  int collection(int row);

  /// How alike two titles are: the cosine of their dense forms, 0 to 1.
  double similarity(int row, int otherRow);

  /// Titles among some that are most alike to one, nearly as scope `nearby` finds them: at most
  /// `most`, in no order, and fewer only where there are not so many. `among` may hold the title
  /// itself, which is not one of them.
  int[] near(int row, BitSet among, int most);

  /// How alike titles are to one on average, about `-1` to `1`, by the dense forms of a sample.
  double usual(int row);

  /// How alike a title is to another, as `more like this` scores it: by the exact forms, `-1` to
  /// `1`.
  double score(int like, int row);

  /// The same for many titles at once.
  Likeness likeness(int... likes);
}
