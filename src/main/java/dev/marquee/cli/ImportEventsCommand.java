package dev.marquee.cli;

import dev.marquee.events.EventStore;
import dev.marquee.events.text.EventFile;
import dev.marquee.events.text.Intake;
import dev.marquee.http.JsonAnswers;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `marquee import events FILE`: histories of viewers.
@Command(
    name = "events",
    description = {
      "Take in what viewers did, from a file:",
      "an export of ours (JSON lines or CSV), MovieLens ratings.csv, ratings.dat or u.data, or MovieTweetings ratings.dat; .gz is read as it is.",
      "Importing a file twice adds nothing. Lines that are no events are told with their reason and passed over."
    },
    footer = {"", "Example: marquee import events ml-latest-small/ratings.csv"})
final class ImportEventsCommand implements Callable<Integer> {
  private static final int TELL_EVERY_PERCENT = 10;

  @Parameters(paramLabel = "FILE", description = "The file to read.")
  private @Nullable Path file;

  @Option(
      names = "--profiles",
      paramLabel = "NAME",
      description =
          "What to call the viewers of a public data set, whose names are numbers: NAME:1, NAME:2"
              + " (default: movielens or movietweetings).")
  private @Nullable String profiles;

  @Mixin private final IndexFolder index = new IndexFolder();
  @Mixin private final EventsOption events = new EventsOption();
  @Mixin private final JsonOption json = new JsonOption();

  @Spec private @Nullable CommandSpec spec;

  /// The answer as `--json` prints it: `lines` is the sum of all others but `events`, which is how
  /// many the store holds now.
  record Imported(
      String format,
      long lines,
      long headers,
      long blank,
      long accepted,
      long duplicates,
      long rejected,
      long events) {}

  @Override
  public Integer call() throws IOException {
    Path source = Objects.requireNonNull(file, "picocli requires the file");
    requireFile(source);
    PrintWriter err = Streams.err(spec);
    try (EventStore store = events.open(index)) {
      Intake intake = new Intake(store, refusal -> err.println("rejected " + refusal));
      EventFile.Report report =
          new EventFile(source, Clock.systemUTC(), profiles)
              .into(intake, new Percent(Files.size(source), err)::tell);
      Intake.Counts counts = intake.counts();
      print(
          new Imported(
              report.format(),
              report.lines(),
              report.hasHeader() ? 1 : 0,
              report.blank(),
              counts.accepted(),
              counts.duplicates(),
              counts.refused(),
              store.size()));
    }
    return 0;
  }

  private static void requireFile(Path source) throws IOException {
    if (!Files.exists(source)) {
      throw new NoSuchFileException(source.toString());
    }
    if (Files.isDirectory(source)) {
      throw new CommandFailure("'" + source + "' is a folder; name the file with the events in it");
    }
  }

  private void print(Imported imported) {
    PrintWriter out = Streams.out(spec);
    if (json.isWanted()) {
      out.println(JsonAnswers.write(imported));
      return;
    }
    out.printf(
        "%s: %,d lines = %,d accepted + %,d known before + %,d rejected + %,d blank or header%n",
        imported.format(),
        imported.lines(),
        imported.accepted(),
        imported.duplicates(),
        imported.rejected(),
        imported.blank() + imported.headers());
    out.printf("the store holds %,d events%n", imported.events());
  }

  /// Tells how far a long import is, ten times in all.
  private static final class Percent {
    private final long size;
    private final PrintWriter err;
    private long told;

    Percent(long size, PrintWriter err) {
      this.size = size;
      this.err = err;
    }

    void tell(long done) {
      long percent = size == 0 ? 100 : done * 100 / size;
      if (percent >= told + TELL_EVERY_PERCENT && percent < 100) {
        told = percent - percent % TELL_EVERY_PERCENT;
        err.println("read " + told + " %");
      }
    }
  }
}
