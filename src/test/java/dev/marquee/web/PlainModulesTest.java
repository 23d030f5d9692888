package dev.marquee.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The modules of the page that need no browser, under node's own test runner.
class PlainModulesTest {
  /// The first version whose test runner is stable.
  private static final int LEAST_NODE = 20;

  @TempDir private Path folder;

  @Test
  void modulesKeepTheirClaims() throws Exception {
    Optional<Path> node = Programs.find(List.of("node"));
    assumeTrue(node.isPresent(), "no node on the PATH: the page's plain modules are not tested");
    String version = run(List.of(node.get().toString(), "--version")).output();
    assumeTrue(
        major(version) >= LEAST_NODE,
        "node "
            + version.strip()
            + " is older than "
            + LEAST_NODE
            + ": the page's plain modules are not tested");
    List<String> command =
        new ArrayList<>(List.of(node.get().toString(), "--test", "--test-reporter=tap"));
    command.addAll(tests());

    Finished finished = run(command);

    assertThat(finished.exitCode()).as(finished.output()).isZero();
    assertThat(finished.output()).contains("# fail 0").doesNotContain("# pass 0");
  }

  private static int major(String version) {
    return Integer.parseInt(version.replaceFirst("^v(\\d+)(?s:.*)$", "$1"));
  }

  private static List<String> tests() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("web", "test"))) {
      return files.map(Path::toString).filter(file -> file.endsWith(".test.js")).sorted().toList();
    }
  }

  private record Finished(int exitCode, String output) {}

  private Finished run(List<String> command) throws IOException, InterruptedException {
    Path output = Files.createTempFile(folder, "node", ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().put("NODE_OPTIONS", "");
    Process process = builder.start();
    boolean isDone = process.waitFor(60, TimeUnit.SECONDS);
    if (!isDone) {
      process.destroyForcibly().waitFor();
    }
    String text = Files.readString(output);
    assertThat(isDone).as("done within a minute: %s%n%s", command, text).isTrue();
    return new Finished(process.exitValue(), text);
  }
}
