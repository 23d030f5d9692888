package dev.marquee.search;

import java.util.stream.IntStream;

/// In which order candidates become a page. Decides nothing about scores. Pure, so safe from any
/// thread.
public interface Ranking {

  /// The highest score first.
  Ranking BY_SCORE =
      new Ranking() {
        @Override
        public int depth(int limit) {
          return limit;
        }

        @Override
        public int[] pick(Candidates candidates, int limit) {
          return IntStream.range(0, Math.min(limit, candidates.size())).toArray();
        }
      };

  /// How many of the best candidates it wants to choose a page of `limit` from, if there are as
  /// many. It is asked again with more when the page is not full.
  int depth(int limit);

  /// The places of the titles of a page in their order: at most `limit`, none of them twice.
  int[] pick(Candidates candidates, int limit);
}
