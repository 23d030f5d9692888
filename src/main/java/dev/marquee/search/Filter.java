package dev.marquee.search;

import java.util.List;

/// One condition on titles.
public sealed interface Filter {

  /// The name of the field it looks at, one of [Filters#NAMES].
  String name();

  /// A title passes when it has one of `any` (or `any` is empty) and none of `none`.
  record Values(String name, List<String> any, List<String> none) implements Filter {
    public Values {
      any = List.copyOf(any);
      none = List.copyOf(none);
    }
  }

  /// A title passes when its number is known and within `from..to`, both inclusive; an open end is
  /// infinite.
  record Range(String name, double from, double to) implements Filter {}

  /// A title passes when its number is within one of `any` (or `any` is empty, and then it may be
  /// unknown) and within none of `none`. All of them are of the same name.
  record Ranges(String name, List<Range> any, List<Range> none) implements Filter {
    public Ranges {
      any = List.copyOf(any);
      none = List.copyOf(none);
    }
  }
}
