package dev.marquee.encode.sentence;

import dev.marquee.catalog.Title;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The text that stands for the meaning of a title.
public final class PlotText {
  private PlotText() {}

  /// The name, the synopsis and the keywords of a title, in this order, so that a long text loses
  /// its keywords first; genres stand in for a synopsis. Empty for a title with neither synopsis
  /// nor keywords: a name and a genre alone would be near to far too much.
  public static Optional<String> of(Title title) {
    String synopsis = title.synopsis();
    if (synopsis == null && title.keywords().isEmpty()) {
      return Optional.empty();
    }
    String plot = synopsis == null ? list(title.genres().values()) : synopsis;
    return Optional.of(
        Stream.of(title.title(), plot, list(title.keywords()))
            .filter(part -> !part.isBlank())
            .map(PlotText::sentence)
            .collect(Collectors.joining(" ")));
  }

  private static String list(List<String> values) {
    return String.join(", ", values);
  }

  private static String sentence(String part) {
    String text = part.strip();
    return ".!?".indexOf(text.charAt(text.length() - 1)) < 0 ? text + "." : text;
  }
}
