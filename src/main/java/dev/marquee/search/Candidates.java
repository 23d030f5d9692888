package dev.marquee.search;

/// The titles that a page is made of, the most alike first, as a [Ranking] sees them: places
/// `0..size-1`. For one thread, and only while a ranking picks.
public interface Candidates {

  /// How many there are.
  int size();

  /// How alike the title at a place is to what was asked for; descends with the place.
  double score(int place);

  /// The franchise of the title at a place, a number of no meaning; negative when it belongs to
  /// none.
  int collection(int place);

  /// How alike two of them are: the cosine of their vectors, 0 to 1.
  double similarity(int place, int otherPlace);
}
