package dev.marquee.audience.model;

import java.util.Arrays;
import java.util.Random;

/// Small made-up histories.
final class Likings {
  private Likings() {}

  /// One viewer a row, the titles liked oldest first, a day apart.
  static Histories of(int titles, int[]... viewers) {
    Histories.Builder histories = new Histories.Builder(titles);
    for (int[] likes : viewers) {
      for (int i = 0; i < likes.length; i++) {
        histories.add(likes[i], 1, 86_400L * i);
      }
      histories.endViewer();
    }
    return histories.build();
  }

  /// Every like with a probability of a third, weights of 1 and .5.
  static Histories random(int viewers, int titles, long seed) {
    Random random = new Random(seed);
    Histories.Builder histories = new Histories.Builder(titles);
    for (int viewer = 0; viewer < viewers; viewer++) {
      for (int title = 0; title < titles; title++) {
        if (random.nextInt(3) == 0) {
          histories.add(title, random.nextBoolean() ? 1 : 0.5f, random.nextInt(1_000_000));
        }
      }
      histories.endViewer();
    }
    return histories.build();
  }

  /// Viewers of two camps: the even ones like even titles, the odd ones odd titles, each a random
  /// dozen of them and one of the others.
  static Histories twoCamps(int viewers, int titles, long seed) {
    Random random = new Random(seed);
    Histories.Builder histories = new Histories.Builder(titles);
    for (int viewer = 0; viewer < viewers; viewer++) {
      boolean[] liked = new boolean[titles];
      for (int i = 0; i < 13; i++) {
        int camp = i == 12 ? 1 - viewer % 2 : viewer % 2;
        int title = 2 * random.nextInt(titles / 2) + camp;
        if (!liked[title]) {
          liked[title] = true;
          histories.add(title, 1, 1000L * i);
        }
      }
      histories.endViewer();
    }
    return histories.build();
  }

  static Profile likes(int... rows) {
    float[] weights = new float[rows.length];
    Arrays.fill(weights, 1);
    return new Profile(rows, weights);
  }
}
