package dev.marquee.cli;

import dev.marquee.encode.sentence.SentenceModelProblem;
import dev.marquee.evaluate.EvaluationProblem;
import dev.marquee.events.EventStoreProblem;
import dev.marquee.index.IndexProblem;
import dev.marquee.ingest.IngestFailure;
import dev.marquee.search.RequestProblem;
import dev.marquee.search.Spelling;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What users are told when a command cannot do as it was told: one line that says what to do.
final class Failures {
  /// The parameters of questions that are no options here.
  private static final Map<String, String> ARGUMENTS = Map.of("q", "QUERY", "like", "ID-OR-TITLE");

  private Failures() {}

  /// The line for arguments that cannot be understood.
  static String line(ParameterException misuse) {
    CommandSpec spec = misuse.getCommandLine().getCommandSpec();
    String what =
        misuse instanceof UnmatchedArgumentException unmatched
            ? unknown(unmatched.getUnmatched().getFirst(), spec)
            : lowerFirst(oneLine(misuse.getMessage()));
    return what + " (see: " + spec.qualifiedName() + " --help)";
  }

  private static String unknown(String argument, CommandSpec spec) {
    if (argument.startsWith("-")) {
      return "unknown option '" + argument + "'" + nearest(argument, spec.optionsMap());
    }
    return spec.subcommands().isEmpty()
        ? "'" + argument + "' is one argument too many"
        : "unknown command '" + argument + "'" + nearest(argument, spec.subcommands());
  }

  private static String nearest(String argument, Map<String, ?> known) {
    return Spelling.nearest(argument, known.keySet())
        .map(name -> "; did you mean '" + name + "'?")
        .orElse("");
  }

  /// The line for a command that failed.
  static String line(Throwable failure, CommandLine command) {
    return switch (failure) {
      case RequestProblem problem ->
          typed(problem.parameter(), command.getCommandSpec()) + ": " + oneLine(problem.detail());
      case EvaluationProblem problem -> oneLine(problem.getMessage());
      case IngestFailure problem -> oneLine(problem.getMessage());
      case IndexProblem problem -> oneLine(problem.getMessage());
      case EventStoreProblem problem -> oneLine(problem.detail());
      case SentenceModelProblem problem -> problem.detail() + "; index without --semantic";
      case CommandFailure problem -> oneLine(problem.getMessage());
      case FileSystemException refusal -> "'" + refusal.getFile() + "': " + reason(refusal);
      case UncheckedIOException wrapper when wrapper.getCause() instanceof FileSystemException e ->
          line(e, command);
      case OutOfMemoryError _ ->
          "not enough memory; give more with MARQUEE_JAVA_OPTS, such as MARQUEE_JAVA_OPTS=-Xmx4g";
      default ->
          "failed unexpectedly: "
              + failure.getClass().getSimpleName()
              + ": "
              + oneLine(failure.getMessage())
              + " (--verbose shows where)";
    };
  }

  /// The exit code of a command that failed: wrong usage where the question makes no sense whatever
  /// the catalog, else a failure.
  static int exitCode(Throwable failure) {
    return failure instanceof RequestProblem.Invalid
        ? CommandLine.ExitCode.USAGE
        : CommandLine.ExitCode.SOFTWARE;
  }

  /// A parameter as it is typed here.
  private static String typed(String parameter, CommandSpec spec) {
    return spec.findOption("--" + parameter) != null
        ? "--" + parameter
        : ARGUMENTS.getOrDefault(parameter, parameter);
  }

  private static String reason(FileSystemException refusal) {
    return switch (refusal) {
      case NoSuchFileException _ -> "no such file or folder";
      case AccessDeniedException _ -> "permission denied";
      default -> lowerFirst(oneLine(refusal.getReason()));
    };
  }

  private static String lowerFirst(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  private static String oneLine(@Nullable String message) {
    return message == null ? "" : message.strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
