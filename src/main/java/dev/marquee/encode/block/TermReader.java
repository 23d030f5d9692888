package dev.marquee.encode.block;

import dev.marquee.catalog.Title;

/// Finds the terms of a title for one block. Pure, so safe from any thread.
@FunctionalInterface
interface TermReader {

  /// Adds the terms of a title with their weights.
  void read(Title title, TermBag terms);
}
