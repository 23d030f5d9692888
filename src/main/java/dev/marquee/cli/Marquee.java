package dev.marquee.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/// The program: `marquee COMMAND [OPTIONS]`.
@Command(
    name = "marquee",
    description = "Search and recommendations for a catalog of films and series.",
    subcommands = {
      ServeCommand.class,
      IndexCommand.class,
      SearchCommand.class,
      SimilarCommand.class,
      RecommendCommand.class,
      ClustersCommand.class,
      InsightsCommand.class,
      EvaluateCommand.class,
      ImportCommand.class,
      FollowCommand.class,
      TrainCommand.class,
      ExportCommand.class,
      DoctorCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Example: marquee serve   (then open http://127.0.0.1:8080)",
      "",
      "'./marquee bench' times the search beside other ways to do it; see './marquee bench --help'."
    })
public final class Marquee implements Runnable {

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Show the whole stack of a failure.")
  private boolean verbose;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help.")
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      description = "Show the version.")
  private boolean version;

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  /// Runs one command and ends the process with its exit code.
  public static void main(String[] arguments) {
    QuietLogs.install();
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int exitCode = run(out, err, arguments);
    out.flush();
    err.flush();
    System.exit(exitCode);
  }

  /// Runs one command, printing to the given streams, and returns its exit code.
  public static int run(PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine line = new CommandLine(new Marquee());
    line.setOut(out);
    line.setErr(err);
    line.setDefaultValueProvider(new Defaults());
    Choices.register(line);
    line.setParameterExceptionHandler(Marquee::printMisuse);
    line.setExecutionExceptionHandler((failure, command, _) -> printFailure(failure, command));
    try {
      return line.execute(arguments);
    } catch (OutOfMemoryError e) {
      return printFailure(e, line);
    }
  }

  /// Without a command, tells the version or what commands there are.
  @Override
  public void run() {
    if (spec == null) {
      throw new IllegalStateException("picocli fills the specification");
    }
    if (version) {
      spec.commandLine().getOut().println("marquee " + Version.current());
    } else {
      spec.commandLine().usage(spec.commandLine().getOut());
    }
  }

  private static int printMisuse(ParameterException misuse, String[] arguments) {
    misuse.getCommandLine().getErr().println("marquee: " + Failures.line(misuse));
    return CommandLine.ExitCode.USAGE;
  }

  private static int printFailure(Throwable failure, CommandLine command) {
    PrintWriter err = command.getErr();
    boolean isVerbose =
        command.getCommandSpec().root().userObject() instanceof Marquee root && root.verbose;
    if (isVerbose) {
      failure.printStackTrace(err);
    }
    err.println("marquee: " + Failures.line(failure, command));
    return Failures.exitCode(failure);
  }
}
