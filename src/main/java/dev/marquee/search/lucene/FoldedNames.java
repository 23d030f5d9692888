package dev.marquee.search.lucene;

import dev.marquee.catalog.Names;
import dev.marquee.index.Folding;
import dev.marquee.search.words.FoldedName;
import java.util.ArrayList;
import java.util.List;

/// What one title is called, folded and ready to be compared: `all` starts with the title.
/// Immutable.
record FoldedNames(List<FoldedName> all) {
  /// No folded name has one.
  private static final char LINE_END = '\n';

  FoldedNames {
    all = List.copyOf(all);
  }

  /// Names as one folded text, a line each: a tenth of what they need taken apart, for whoever
  /// keeps those of many titles.
  static String write(Names names) {
    StringBuilder lines = new StringBuilder(Folding.fold(names.title()));
    if (names.original() != null) {
      lines.append(LINE_END).append(Folding.fold(names.original()));
    }
    names.alternatives().forEach(name -> lines.append(LINE_END).append(Folding.fold(name)));
    return lines.toString();
  }

  /// The names that [#write] wrote.
  static FoldedNames parse(String lines) {
    List<FoldedName> all = new ArrayList<>();
    int from = 0;
    for (int to = lines.indexOf(LINE_END); to >= 0; to = lines.indexOf(LINE_END, from)) {
      all.add(FoldedName.of(lines.substring(from, to)));
      from = to + 1;
    }
    all.add(FoldedName.of(lines.substring(from)));
    return new FoldedNames(all);
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
