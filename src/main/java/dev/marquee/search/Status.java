package dev.marquee.search;

import java.util.List;
import java.util.Optional;

/// What stands behind the answers.
///
/// - `generation`: `N.R`, the rebuild and the live revision on top of it.
/// - `titles`: how many there are; `encoder`: `basic` or `rich`; `blocks`: the names that `weights`
///   takes, empty when it takes none.
/// - `createdAt`: when the generation was built, ISO 8601 in UTC.
/// - `audience`: the method that was learned from viewers to make personal lists, `content` where
///   they told too little; empty where there are no viewers.
public record Status(
    String generation,
    int titles,
    String encoder,
    List<String> blocks,
    String createdAt,
    Optional<String> audience) {
  public Status {
    blocks = List.copyOf(blocks);
  }
}
