package dev.marquee.pipeline;

/// Hears how a rebuild goes. Called from one thread, often enough for a progress bar and seldom
/// enough to cost nothing.
public interface RebuildProgress {

  /// Hears nothing.
  RebuildProgress NONE =
      new RebuildProgress() {
        @Override
        public void started(Stage stage) {}

        @Override
        public void advanced(Stage stage, long done, long total, String what) {}

        @Override
        public void finished(StageTime time) {}
      };

  /// A stage begins.
  void started(Stage stage);

  /// `done` of `total` units of a stage are behind it; `what` names what is being worked on.
  void advanced(Stage stage, long done, long total, String what);

  /// A stage is over.
  void finished(StageTime time);
}
