package dev.marquee.audience.model;

import java.util.Comparator;
import java.util.stream.IntStream;

/// A viewer of whom only their most frequent genres are known.
public final class StatedGenres {
  private static final int GENRES = 3;

  private StatedGenres() {}

  /// What remains of a profile where its viewer only says which genres they like: the three most
  /// frequent among its titles, equally frequent ones in the order of the features. A title fits by
  /// the cosine between its genres and those.
  public static Profile of(TitleContent content, Profile whole) {
    int from = content.genreBlock() == 0 ? 0 : content.blockEnds()[content.genreBlock() - 1];
    int[] counts = new int[content.blockEnds()[content.genreBlock()] - from];
    for (int place = 0; place < whole.size(); place++) {
      for (int feature : features(content, whole.row(place), from, from + counts.length)) {
        counts[feature - from]++;
      }
    }
    boolean[] isLiked = new boolean[counts.length];
    IntStream.range(0, counts.length)
        .filter(genre -> counts[genre] > 0)
        .boxed()
        .sorted(Comparator.comparingInt(genre -> -counts[genre]))
        .limit(GENRES)
        .forEach(genre -> isLiked[genre] = true);
    return new Profile(new int[0], new float[0], fit(content, from, isLiked));
  }

  private static int[] features(TitleContent content, int row, int from, int end) {
    return IntStream.range(content.exact().start(row), content.exact().end(row))
        .map(pair -> content.exact().feature(pair))
        .filter(feature -> feature >= from && feature < end)
        .toArray();
  }

  private static float[] fit(TitleContent content, int from, boolean[] isLiked) {
    long liked = IntStream.range(0, isLiked.length).filter(genre -> isLiked[genre]).count();
    float scale = (float) (1 / Math.sqrt((double) Math.max(1, liked)));
    float[] fit = new float[content.titles()];
    for (int row = 0; row < fit.length; row++) {
      for (int pair = content.exact().start(row); pair < content.exact().end(row); pair++) {
        int genre = content.exact().feature(pair) - from;
        if (genre >= 0 && genre < isLiked.length && isLiked[genre]) {
          fit[row] += scale * content.exact().value(pair);
        }
      }
    }
    for (int row = 0; row < fit.length; row++) {
      fit[row] = Math.clamp(fit[row], -1, 1);
    }
    return fit;
  }
}
