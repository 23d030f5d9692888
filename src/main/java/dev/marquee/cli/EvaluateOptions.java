package dev.marquee.cli;

import dev.marquee.evaluate.Evaluation;
import dev.marquee.http.JsonAnswers;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What every evaluation takes: data, what enriches it, the truth, and how to print.
final class EvaluateOptions {
  @Parameters(
      arity = "1",
      paramLabel = "DATA",
      description = "The file or folder that is judged; its ids are the candidates.")
  private Path data = Path.of("data");

  @Option(
      names = "--source",
      paramLabel = "FILE",
      description = "A source that adds to the titles of DATA what it knows of them; repeatable.")
  private List<Path> sources = List.of();

  @Option(
      names = "--truth",
      paramLabel = "FILE",
      description = "The right answers, where they are not drawn from DATA.")
  private @Nullable Path truth;

  @Mixin private final JsonOption json = new JsonOption();

  Path data() {
    return data;
  }

  List<Path> sources() {
    return sources;
  }

  Optional<Path> truth() {
    return Optional.ofNullable(truth);
  }

  boolean isJson() {
    return json.isWanted();
  }

  /// Prints what was found, as a table or as one document.
  void print(Evaluation evaluation, PrintWriter out) {
    if (json.isWanted()) {
      out.println(JsonAnswers.write(evaluation));
    } else {
      EvaluationLines.print(evaluation, out);
    }
  }
}
