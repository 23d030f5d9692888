package dev.marquee.cli;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// Where a command prints: answers to `out`, everything else to `err`.
final class Streams {
  private Streams() {}

  static PrintWriter out(@Nullable CommandSpec spec) {
    return filled(spec).commandLine().getOut();
  }

  /// What both belong to.
  static CommandLine command(@Nullable CommandSpec spec) {
    return filled(spec).commandLine();
  }

  static PrintWriter err(@Nullable CommandSpec spec) {
    return filled(spec).commandLine().getErr();
  }

  private static CommandSpec filled(@Nullable CommandSpec spec) {
    if (spec == null) {
      throw new IllegalStateException("picocli fills the specification");
    }
    return spec;
  }
}
