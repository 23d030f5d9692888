package dev.marquee.cli;

import dev.marquee.evaluate.Judged;
import dev.marquee.evaluate.JudgedEvents;
import dev.marquee.evaluate.personal.PersonalEvaluation;
import dev.marquee.evaluate.personal.PersonalEvaluation.Protocol;
import dev.marquee.ingest.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `marquee evaluate recommend RATINGS`: how good personal lists are.
@Command(
    name = "recommend",
    description =
        "Judge personal lists by what viewers liked and the models were not told, side by side with"
            + " the standard methods.",
    footer = {
      "",
      "Example: marquee evaluate recommend ml-latest-small --source movies.jsonl.gz --positive 4",
      "Example: marquee evaluate recommend events.jsonl --source data --protocol last-out"
    })
final class EvaluateRecommendCommand implements Callable<Integer> {
  private static final double USUAL_POSITIVE = 4;

  @Mixin private final EvaluateOptions options = new EvaluateOptions();

  @Option(
      names = "--protocol",
      paramLabel = "P",
      defaultValue = "held-out",
      description =
          "What is hidden: held-out, last-out, time, cold-items, cold-users (default:"
              + " ${DEFAULT-VALUE}).")
  private Protocol protocol = Protocol.HELD_OUT;

  @Option(
      names = "--splits",
      paramLabel = "FILE",
      description = "What is hidden, by a file; without it, a split is drawn by the seed.")
  private @Nullable Path splits;

  @Option(
      names = "--positive",
      paramLabel = "R",
      description =
          "The least rating that is a like, as DATA writes ratings (default: 4; for events of ours,"
              + " what the model of viewers learns as one, 8 of 10).")
  private @Nullable Double positive;

  @Option(
      names = "--known-low-ratings",
      description =
          "Low ratings are known, too, and their titles hidden: in held-out as weak interest, in"
              + " time as what was seen before.")
  private boolean lowRatings;

  @Option(
      names = "--seed",
      defaultValue = "" + RebuildRun.SEED,
      description = "The seed of every random draw (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter err = Streams.err(spec);
    boolean isEvents = JudgedEvents.isExport(options.data());
    Judged data = isEvents ? events() : read(options.data(), options.sources());
    double usual = isEvents ? JudgedEvents.LIKED : USUAL_POSITIVE;
    options.print(
        PersonalEvaluation.run(
            new PersonalEvaluation.Settings(
                protocol, splits, positive == null ? usual : positive, lowRatings, seed),
            data,
            line -> {
              err.println(line);
              err.flush();
            }),
        Streams.out(spec));
    return 0;
  }

  private Judged read(Path titles, List<Path> sources) throws IOException {
    return protocol.hidesViewers()
        ? Judged.readWithoutTags(titles, sources, Progress.NONE)
        : Judged.read(titles, sources, Progress.NONE);
  }

  /// Events name titles; the sources tell of them, or else the catalog that ships.
  private Judged events() throws IOException {
    List<Path> sources = options.sources().isEmpty() ? List.of(Path.of("data")) : options.sources();
    Judged titles = read(sources.getFirst(), sources.subList(1, sources.size()));
    return JudgedEvents.read(options.data(), titles.catalog());
  }
}
