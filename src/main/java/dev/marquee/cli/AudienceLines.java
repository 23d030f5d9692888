package dev.marquee.cli;

import dev.marquee.index.AudienceFigures;
import java.io.PrintWriter;
import java.util.Locale;

/// How it reads on a terminal from whom personal lists were learned, and how good they are.
final class AudienceLines {
  private AudienceLines() {}

  static void print(AudienceFigures figures, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%,d viewers told of %,d titles that they watched (%,d likes); %,d stored events%n",
        figures.viewers(),
        figures.interactions(),
        figures.likes(),
        figures.events());
    if (figures.unknownTitles() > 0) {
      out.printf(
          Locale.ROOT,
          "%,d times they told of a title that is not in the catalog%n",
          figures.unknownTitles());
    }
    if (figures.need() != null) {
      out.println(
          "too little to learn personal lists from, which go by content; needed are "
              + figures.need());
      return;
    }
    out.printf(
        Locale.ROOT,
        "methods for personal lists, asked about %,d viewers that they did not learn from:%n",
        figures.asked());
    for (AudienceFigures.MethodFigure method : figures.methods()) {
      out.printf(
          Locale.ROOT,
          "  %-11s  nDCG@%d %.3f  (%.3f to %.3f)%s%n",
          method.name(),
          method.cutoff(),
          method.ndcg(),
          method.low(),
          method.high(),
          method.name().equals(figures.kept()) ? "  kept" : "");
    }
  }
}
