package dev.marquee.search;

import java.util.List;

/// What stands behind the answers.
///
/// - `generation`: `N.R`, the rebuild and the live revision on top of it.
/// - `titles`: how many there are; `encoder`: `basic` or `rich`; `blocks`: the names that `weights`
///   takes, empty when it takes none.
/// - `createdAt`: when the generation was built, ISO 8601 in UTC.
public record Status(
    String generation, int titles, String encoder, List<String> blocks, String createdAt) {
  public Status {
    blocks = List.copyOf(blocks);
  }
}
