package dev.marquee.cli;

import dev.marquee.evaluate.Judged;
import dev.marquee.evaluate.personal.PersonalEvaluation;
import dev.marquee.evaluate.personal.PersonalEvaluation.Protocol;
import dev.marquee.ingest.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
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
      "Example: marquee evaluate recommend ml-latest-small --source movies.jsonl.gz --positive 4"
    })
final class EvaluateRecommendCommand implements Callable<Integer> {
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
      defaultValue = "4",
      description =
          "The least rating that is a like, as DATA writes ratings (default: ${DEFAULT-VALUE}).")
  private double positive;

  @Option(
      names = "--known-low-ratings",
      description = "Low ratings are known, too: as weak interest, and their titles are hidden.")
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
    Judged data = read();
    options.print(
        PersonalEvaluation.run(
            new PersonalEvaluation.Settings(protocol, splits, positive, lowRatings, seed),
            data,
            line -> {
              err.println(line);
              err.flush();
            }),
        Streams.out(spec));
    return 0;
  }

  private Judged read() throws IOException {
    return protocol.hidesViewers()
        ? Judged.readWithoutTags(options.data(), options.sources(), Progress.NONE)
        : Judged.read(options.data(), options.sources(), Progress.NONE);
  }
}
