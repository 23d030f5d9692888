package dev.marquee.audience.model;

/// Titles that the titles of the profile tell of, by ridge regression of every title on all others.
///
/// `B` minimizes `|X - X B|^2 + sum over i of d_i |B_i|^2` with a zero diagonal: `B = I - P diag(1
/// / P_jj)`, `P = (X' W X + diag(d))^-1`, `score = w B`.
///
/// - `d_i = lambda + dropout / (1 - dropout) * c_i`, `c_i` the weighted likes of title `i`: with a
///   dropout it is EDLAE, without it EASE.
/// - `W`: a viewer with `n` likes counts `n^-active`, scaled to 1 on average; 0 leaves all equal.
///
/// Sources: Steck, "Embarrassingly shallow autoencoders for sparse data", WWW 2019,
/// https://doi.org/10.1145/3308558.3313710; "Autoencoders that don't overfit towards the identity",
/// NeurIPS 2020.
public sealed interface Ease extends Scorer permits DualEase, PrimalEase {
  /// The largest system that is solved: it takes some ten seconds and 50 MB a matrix.
  int LARGEST = 2500;

  /// The largest one that is solved only to choose settings: titles that fewer viewers know hardly
  /// tell one penalty from another.
  int LARGEST_TRIED = 1000;

  /// The strength of the penalty, the share of likes dropped, and how little busy viewers count.
  record Settings(double lambda, double dropout, double active) {
    public Settings {
      if (!(lambda > 0 && dropout >= 0 && dropout < 1)) {
        throw new IllegalArgumentException("no penalty: " + lambda + ", dropout " + dropout);
      }
    }

    /// EASE as published.
    public static Settings plain(double lambda) {
      return new Settings(lambda, 0, 0);
    }
  }

  /// Solves the smaller system: viewers by viewers, or titles by titles, then of the titles with
  /// most viewers.
  static Ease of(Histories histories, Settings settings) {
    return of(histories, settings, LARGEST);
  }

  /// The same for choosing settings, which takes many.
  static Ease tried(Histories histories, Settings settings) {
    return of(histories, settings, LARGEST_TRIED);
  }

  private static Ease of(Histories histories, Settings settings, int largest) {
    return isDual(histories)
        ? DualEase.of(histories, settings)
        : PrimalEase.of(histories, settings, largest);
  }

  /// Whether there are fewer viewers than titles, and not too many.
  static boolean isDual(Histories histories) {
    return histories.viewers() <= LARGEST && histories.viewers() < histories.titles();
  }

  /// What each viewer counts.
  static double[] viewerCounts(Histories histories, double active) {
    double[] counts = new double[histories.viewers()];
    double sum = 0;
    for (int viewer = 0; viewer < counts.length; viewer++) {
      counts[viewer] = StrictMath.pow(Math.max(1, histories.likesOf(viewer)), -active);
      sum += counts[viewer];
    }
    for (int viewer = 0; viewer < counts.length; viewer++) {
      counts[viewer] *= counts.length / sum;
    }
    return counts;
  }

  /// The penalty of each title.
  static double[] penalties(Histories histories, double[] viewerCounts, Settings settings) {
    double share = settings.dropout() / (1 - settings.dropout());
    Histories.Pairs byTitle = histories.byTitle();
    double[] penalties = new double[histories.titles()];
    for (int title = 0; title < penalties.length; title++) {
      double likes = 0;
      for (int pair = byTitle.starts()[title]; pair < byTitle.starts()[title + 1]; pair++) {
        double weight = byTitle.weights()[pair];
        likes += viewerCounts[byTitle.others()[pair]] * weight * weight;
      }
      penalties[title] = settings.lambda() + share * likes;
    }
    return penalties;
  }
}
