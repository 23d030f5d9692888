package dev.marquee.cli;

import dev.marquee.evaluate.Judged;
import dev.marquee.evaluate.SimilarEvaluation;
import dev.marquee.ingest.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `marquee evaluate similar DATA`: how good "more like this" is.
@Command(
    name = "similar",
    description =
        "Judge \"more like this\" by what viewers like together: for every film with 30 likes or more,"
            + " do the films most often liked with it come first?",
    footer = {
      "",
      "Example: marquee evaluate similar ml-latest-small --source movies.jsonl.gz --positive 4"
    })
final class EvaluateSimilarCommand implements Callable<Integer> {
  @Mixin private final EvaluateOptions options = new EvaluateOptions();

  @Option(
      names = "--positive",
      paramLabel = "R",
      defaultValue = "4",
      description =
          "The least rating that is a like, as DATA writes ratings (default: ${DEFAULT-VALUE}).")
  private double positive;

  @Option(
      names = "--tune",
      description = "Show the weights of the blocks that were learned, and on which films.")
  private boolean tune;

  @Option(
      names = "--weights",
      paramLabel = "PART=W",
      split = ",",
      description = "A further row with these weights, as --tune shows them for other data.")
  private Map<String, Double> weights = Map.of();

  @Option(
      names = "--seed",
      defaultValue = "" + RebuildRun.SEED,
      description = "The seed of every random draw (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    SimilarEvaluation.Report report =
        SimilarEvaluation.run(
            new SimilarEvaluation.Settings(positive, options.truth().orElse(null), weights, seed),
            read());
    options.print(report.evaluation(), Streams.out(spec));
    if (tune) {
      PrintWriter to = options.isJson() ? Streams.err(spec) : Streams.out(spec);
      report.learned().forEach((on, weights) -> print(on, weights, to));
    }
    return 0;
  }

  private Judged read() {
    return Judged.read(options.data(), options.sources(), Progress.NONE);
  }

  private static void print(String on, Map<String, Double> weights, PrintWriter to) {
    to.printf("%nweights learned on %s:%n", on);
    weights.forEach((part, weight) -> to.printf(Locale.ROOT, "  %-12s %.3f%n", part, weight));
    String option =
        weights.entrySet().stream()
            .map(entry -> String.format(Locale.ROOT, "%s=%.3f", entry.getKey(), entry.getValue()))
            .collect(Collectors.joining(","));
    to.println("  --weights \"" + option + "\"");
  }
}
