package dev.marquee.insights.report;

import java.util.Locale;

/// A drawing in the making, `width` x `height` units, which scales with the page. Colors come from
/// the style of the page, by the class of each mark, so that they suit the light and the dark.
final class Svg {
  private final Markup markup = new Markup();

  /// `label`: what the drawing shows, for those who do not see it.
  Svg(int width, int height, String label) {
    markup
        .raw("<svg viewBox=\"0 0 " + width + " " + height + "\" role=\"img\" aria-label=\"")
        .text(label)
        .raw("\">");
  }

  /// A rectangle. `opacity`: in `[0, 1]`; `tip`: shown by a pointer that rests on it.
  Svg box(String style, Box at, double opacity, String tip) {
    markup.raw(
        String.format(
            Locale.ROOT,
            "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\""
                + " fill-opacity=\"%.2f\">",
            style,
            at.x(),
            at.y(),
            at.width(),
            at.height(),
            opacity));
    markup.element("title", tip).raw("</rect>");
    return this;
  }

  /// Where a rectangle lies.
  record Box(double x, double y, double width, double height) {}

  /// A straight line.
  Svg line(String style, double x1, double y1, double x2, double y2) {
    markup.raw(
        String.format(
            Locale.ROOT,
            "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
            style,
            x1,
            y1,
            x2,
            y2));
    return this;
  }

  /// A dot.
  Svg dot(String style, double x, double y, String tip) {
    markup.raw(
        String.format(
            Locale.ROOT, "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"4\">", style, x, y));
    markup.element("title", tip).raw("</circle>");
    return this;
  }

  /// Text that starts, has its middle, or ends at a point: `start`, `middle`, `end`.
  Svg text(double x, double y, String anchor, String text) {
    markup.raw(
        String.format(
            Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">", x, y, anchor));
    markup.text(text).raw("</text>");
    return this;
  }

  /// Text that climbs to the right from a point.
  Svg slanted(double x, double y, String text) {
    markup.raw(
        String.format(Locale.ROOT, "<text transform=\"translate(%.1f %.1f) rotate(-55)\">", x, y));
    markup.text(text).raw("</text>");
    return this;
  }

  /// The drawing.
  String finished() {
    return markup + "</svg>";
  }
}
