package dev.marquee.cli;

import dev.marquee.encode.EncodeSettings;
import dev.marquee.evaluate.Evaluation;
import dev.marquee.evaluate.Judged;
import dev.marquee.evaluate.SimilarEvaluation;
import dev.marquee.ingest.Progress;
import dev.marquee.search.RequestProblem;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
  /// The one way of judging: films that viewers like together.
  private static final String PROTOCOL = "E";

  /// Rows that no encoder has a part in.
  private static final Set<String> PLAIN = Set.of("random", "popularity");

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

  @Option(
      names = "--protocol",
      paramLabel = "P",
      defaultValue = PROTOCOL,
      description = "How to judge; " + PROTOCOL + " is the only way there is.")
  private String protocol = PROTOCOL;

  @Option(
      names = "--encoder",
      description = "Show only what this encoder finds: ${COMPLETION-CANDIDATES} (default: both).")
  private EncodeSettings.@Nullable Kind encoder;

  @Option(names = "--splits", hidden = true)
  private @Nullable String splits;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    requireKnown();
    SimilarEvaluation.Report report =
        SimilarEvaluation.run(
            new SimilarEvaluation.Settings(positive, options.truth().orElse(null), weights, seed),
            read());
    options.print(shown(report.evaluation()), Streams.out(spec));
    if (tune) {
      PrintWriter to = options.isJson() ? Streams.err(spec) : Streams.out(spec);
      report.learned().forEach((on, weights) -> print(on, weights, to));
    }
    return 0;
  }

  private void requireKnown() {
    if (splits != null) {
      throw new RequestProblem.Invalid(
          "splits", "similar draws its halves of films and viewers itself, by --seed");
    }
    if (!protocol.equalsIgnoreCase(PROTOCOL)) {
      throw new RequestProblem.Invalid(
          "protocol", "similar is judged by protocol " + PROTOCOL + ", not '" + protocol + "'");
    }
  }

  /// The rows of the encoder asked for, and those to compare with.
  private Evaluation shown(Evaluation all) {
    if (encoder == null) {
      return all;
    }
    boolean basic = encoder == EncodeSettings.Kind.BASIC;
    List<Evaluation.Row> rows =
        all.rows().stream()
            .filter(row -> PLAIN.contains(row.method()) || row.method().equals("basic") == basic)
            .toList();
    return new Evaluation(all.protocol(), rows);
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
