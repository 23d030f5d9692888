package dev.marquee.insights.viewing;

import java.util.function.Supplier;

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

        @Override
        public <T> T erasing(String viewer, Supplier<T> erase) {
          return erase.get();
        }
      };

  /// All views that are told of by now. What was returned before stays as it was.
  ViewColumns now();

  /// A mark of what [#now] would return: another one after each change, and the same until then.
  /// Cheap.
  String mark();

  /// Does what erases a viewer where views are told from, and forgets them here, too, so that the
  /// next [#now] need not read everything again. Who asks meanwhile waits.
  <T> T erasing(String viewer, Supplier<T> erase);
}
