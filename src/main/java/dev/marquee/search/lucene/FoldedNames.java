package dev.marquee.search.lucene;

import dev.marquee.catalog.Names;
import dev.marquee.index.Folding;
import dev.marquee.search.words.FoldedName;
import java.util.ArrayList;
import java.util.List;

/// What one title is called, folded and ready to be compared: `all` starts with the title.
/// Immutable.
record FoldedNames(List<FoldedName> all) {
  FoldedNames {
    all = List.copyOf(all);
  }

  static FoldedNames of(Names names) {
    List<FoldedName> all = new ArrayList<>();
    all.add(folded(names.title()));
    if (names.original() != null) {
      all.add(folded(names.original()));
    }
    names.alternatives().forEach(name -> all.add(folded(name)));
    return new FoldedNames(all);
  }

  private static FoldedName folded(String name) {
    return FoldedName.of(Folding.fold(name));
  }

  FoldedName title() {
    return all.getFirst();
  }

  /// The names beside the title.
  List<FoldedName> others() {
    return all.subList(1, all.size());
  }

  /// Whether it is called exactly so.
  boolean isAny(String folded) {
    for (FoldedName name : all) {
      if (name.whole().equals(folded)) {
        return true;
      }
    }
    return false;
  }
}
