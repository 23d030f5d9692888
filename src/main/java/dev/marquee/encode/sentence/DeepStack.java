package dev.marquee.encode.sentence;

import ai.onnxruntime.OrtException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Runs native code that recurses far deeper than the stack of a usual thread allows: when ONNX
/// Runtime starts, a megabyte is not enough, and the whole process dies of it without a word.
final class DeepStack {
  /// Eight megabytes do; only what is touched is taken from the system.
  private static final long STACK_BYTES = 64L << 20;

  private DeepStack() {}

  /// What the native library does.
  interface Work<T> {
    T run() throws OrtException;
  }

  /// Runs the work on a thread of its own and waits for it; an interruption is kept for afterwards.
  static <T> T run(Work<T> work) throws OrtException {
    FutureTask<T> task = new FutureTask<>(work::run);
    Thread thread = new Thread(null, task, "sentence model", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException _) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      throw cause(e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static OrtException cause(ExecutionException failure) {
    return switch (failure.getCause()) {
      case OrtException e -> e;
      case Error e -> throw e;
      case RuntimeException e -> throw e;
      case null, default -> throw new IllegalStateException(failure);
    };
  }
}
