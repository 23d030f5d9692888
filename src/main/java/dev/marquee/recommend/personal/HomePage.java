package dev.marquee.recommend.personal;

import dev.marquee.search.Status;
import java.util.List;

/// A viewer's home page: rows of titles, no title in two of them. `model`, `evidence` and `unknown`
/// as in a [RecommendationPage].
public record HomePage(List<HomeRow> rows, Status status, String model, int evidence, int unknown) {
  public HomePage {
    rows = List.copyOf(rows);
  }
}
