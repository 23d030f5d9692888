package dev.marquee.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/// Clustering leaves the logging of the process as it was. In a JVM of its own, since ELKI
/// configures logging only once in the life of a JVM.
class ElkiLoggingTest {
  @Test
  void handlersAndLevelsSurviveClustering() throws Exception {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--add-modules=jdk.incubator.vector",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Clusters.class.getName()))
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output.lines().filter(line -> !line.startsWith("WARNING: Using incubator")))
        .as("a handler is closed when the process ends, and not before")
        .containsExactly("handled: before", "handled: after", "closed");
  }

  /// A process with a handler and a level of its own that clusters something.
  static final class Clusters {
    private Clusters() {}

    static void main() {
      Logger root = Logger.getLogger("");
      for (Handler handler : root.getHandlers()) {
        root.removeHandler(handler);
      }
      root.addHandler(new Printing());
      Logger ours = Logger.getLogger("ours");
      ours.setLevel(Level.FINE);
      ours.fine("before");
      PlantedVectors planted = PlantedVectors.of(50, 3, 2, 0, 1);
      new SphericalKMeans(ClusterSettings.automatic(1)).run(planted.vectors(), 10);
      ours.fine("after");
    }
  }

  private static final class Printing extends Handler {
    @Override
    public void publish(LogRecord message) {
      System.out.println("handled: " + message.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
      System.out.println("closed");
    }
  }
}
