package dev.marquee.cli;

import picocli.CommandLine.Option;

/// The option that turns the answer into one JSON document.
final class JsonOption {
  @Option(names = "--json", description = "Print one JSON document and nothing else.")
  private boolean wanted;

  boolean isWanted() {
    return wanted;
  }
}
