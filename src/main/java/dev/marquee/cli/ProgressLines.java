package dev.marquee.cli;

import dev.marquee.ingest.tally.Findings;
import dev.marquee.pipeline.RebuildProgress;
import dev.marquee.pipeline.Stage;
import dev.marquee.pipeline.StageTime;
import java.io.Console;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// Shows how a rebuild goes: a bar for each stage on a terminal, a line for each finished stage
/// elsewhere.
final class ProgressLines implements RebuildProgress, AutoCloseable {
  private final PrintWriter err;
  private final boolean isTerminal;
  private final Findings findings;
  private final List<String> rates = new ArrayList<>();
  private @Nullable ProgressBar bar;

  private ProgressLines(PrintWriter err, boolean isTerminal, Findings findings) {
    this.err = err;
    this.isTerminal = isTerminal;
    this.findings = findings;
  }

  @SuppressWarnings(
      "SystemConsoleNull") // it is null without a terminal, whatever the JDK's default provider
  static ProgressLines to(PrintWriter err, Findings findings) {
    Console console = System.console();
    return new ProgressLines(err, console != null && console.isTerminal(), findings);
  }

  @Override
  public void started(Stage stage) {
    if (isTerminal) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(String.format(Locale.ROOT, "%-18s", stage.label()))
              .setInitialMax(-1)
              .setStyle(ProgressBarStyle.UNICODE_BLOCK)
              .setUpdateIntervalMillis(100)
              .hideEta()
              .build();
    }
  }

  @Override
  public void advanced(Stage stage, long done, long total, String what) {
    if (bar != null) {
      bar.maxHint(total);
      bar.stepTo(done);
      bar.setExtraMessage(what);
    }
  }

  @Override
  public void fileRead(Path file, long rows, Duration took) {
    if (bar == null) {
      rates.add(RebuildLines.line(file, rows, took));
    }
  }

  @Override
  public Findings findings() {
    return findings;
  }

  @Override
  public void finished(StageTime time) {
    if (bar != null) {
      bar.maxHint(Math.max(bar.getMax(), 1));
      bar.stepTo(bar.getMax());
      close();
    } else {
      err.println(RebuildLines.line(time));
      rates.forEach(err::println);
      rates.clear();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
