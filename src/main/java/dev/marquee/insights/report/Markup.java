package dev.marquee.insights.report;

/// HTML and SVG in the making: every text is escaped on its way in, only markup of our own is not.
final class Markup {
  private final StringBuilder out = new StringBuilder();

  /// Markup of our own.
  Markup raw(String markup) {
    out.append(markup);
    return this;
  }

  /// Text, whatever it holds; also as the value of an attribute in double quotes.
  Markup text(String text) {
    text.codePoints().forEach(this::letter);
    return this;
  }

  /// An element that holds a text.
  Markup element(String name, String text) {
    return raw("<" + name + ">").text(text).raw("</" + name + ">");
  }

  private void letter(int letter) {
    switch (letter) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\'' -> out.append("&#39;");
      default -> out.appendCodePoint(isShown(letter) ? letter : 0xfffd);
    }
  }

  /// Whether a character is text: none that controls, is half of another, or turns the direction of
  /// what follows.
  static boolean isShown(int letter) {
    boolean turns =
        (letter >= 0x202a && letter <= 0x202e) || (letter >= 0x2066 && letter <= 0x2069);
    boolean controls = Character.isISOControl(letter) && letter != '\n' && letter != '\t';
    return !turns && !controls && Character.getType(letter) != Character.SURROGATE;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
