package dev.marquee.insights.viewing;

/// What viewers watched, as far as events tell. Safe from any thread.
public interface Views {
  /// For those who keep no events.
  Views NONE =
      new Views() {
        @Override
        public ViewColumns now() {
          return ViewColumns.NONE;
        }

        @Override
        public String mark() {
          return "";
        }
      };

  /// All views that are told of by now. What was returned before stays as it was.
  ViewColumns now();

  /// A mark of what [#now] would return: another one after each change, and the same until then.
  /// Cheap.
  String mark();
}
