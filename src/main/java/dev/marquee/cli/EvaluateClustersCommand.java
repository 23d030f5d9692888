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

/// `marquee evaluate clusters RATINGS`: what recommending only from preferred clusters costs.
@Command(
    name = "clusters",
    description =
        "Judge personal lists that keep to the clusters with most of a viewer's likes, side by side"
            + " with lists of everything: what is gained, what is lost?",
    footer = {
      "",
      "Example: marquee evaluate clusters ml-latest-small --clusters 10 --preferred 1,2,3"
    })
final class EvaluateClustersCommand implements Callable<Integer> {
  @Mixin private final EvaluateOptions options = new EvaluateOptions();

  @Option(
      names = "--clusters",
      paramLabel = "K",
      split = ",",
      defaultValue = "5,10,20",
      description = "How many clusters of genres (default: ${DEFAULT-VALUE}).")
  private int[] clusters = {};

  @Option(
      names = "--preferred",
      paramLabel = "N",
      split = ",",
      defaultValue = "1,2,3",
      description = "How many of them are preferred (default: ${DEFAULT-VALUE}).")
  private int[] preferred = {};

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
      names = "--seed",
      defaultValue = "" + RebuildRun.SEED,
      description = "The seed of every random draw (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter err = Streams.err(spec);
    PersonalEvaluation.Settings settings =
        new PersonalEvaluation.Settings(Protocol.HELD_OUT, splits, positive, false, seed);
    Judged data = Judged.readWithoutTags(options.data(), options.sources(), Progress.NONE);
    options.print(
        PersonalEvaluation.clusters(
            settings,
            clusters,
            preferred,
            data,
            line -> {
              err.println(line);
              err.flush();
            }),
        Streams.out(spec));
    return 0;
  }
}
