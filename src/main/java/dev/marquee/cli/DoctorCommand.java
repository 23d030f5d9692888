package dev.marquee.cli;

import dev.marquee.events.EventStoreProblem;
import dev.marquee.events.sql.SqlEventStore;
import dev.marquee.http.JsonAnswers;
import dev.marquee.index.GenerationCheck;
import dev.marquee.index.GenerationStore;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `marquee doctor`: whether all is well, and if not, what to do.
@Command(
    name = "doctor",
    description =
        "Check the JDK, the sources, every checksum of the index and the event store; exit code 1 when anything is wrong.",
    footer = {"", "Example: marquee doctor --json"})
final class DoctorCommand implements Callable<Integer> {
  private static final int NEEDED_JAVA = 25;
  private static final String EVENTS = "events";

  @Mixin private final IndexFolder index = new IndexFolder();
  @Mixin private final EventsOption events = new EventsOption();
  @Mixin private final JsonOption json = new JsonOption();

  @Option(
      names = "--data",
      paramLabel = "PATH",
      description = "The catalog that an empty index is built from (default: ${DEFAULT-VALUE}).")
  private Path data = Path.of("data");

  @Spec private @Nullable CommandSpec spec;

  /// What was looked at and what is wrong with it; nothing when it is well.
  record Check(String subject, String state, List<String> findings) {
    boolean isWell() {
      return findings.isEmpty();
    }
  }

  /// The whole answer as `--json` prints it.
  record Diagnosis(boolean ok, List<Check> checks) {}

  @Override
  public Integer call() {
    PrintWriter out = Streams.out(spec);
    List<Check> checks = List.of(java(), vectors(), sources(), index(), events());
    boolean ok = checks.stream().allMatch(Check::isWell);
    if (json.isWanted()) {
      out.println(JsonAnswers.write(new Diagnosis(ok, checks)));
    } else {
      checks.forEach(check -> print(check, out));
    }
    return ok ? 0 : 1;
  }

  private static void print(Check check, PrintWriter out) {
    out.println((check.isWell() ? "ok     " : "wrong  ") + check.subject() + ": " + check.state());
    check.findings().forEach(finding -> out.println("       " + finding));
  }

  private static Check java() {
    int feature = Runtime.version().feature();
    List<String> findings =
        feature >= NEEDED_JAVA ? List.of() : List.of("Java " + NEEDED_JAVA + " or newer is needed");
    return new Check(
        "java", Runtime.version() + " in " + System.getProperty("java.home"), findings);
  }

  private static Check vectors() {
    boolean present = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    return new Check(
        "vector instructions",
        present ? "in use" : "not in use",
        present
            ? List.of()
            : List.of("start with ./marquee, which adds the module jdk.incubator.vector"));
  }

  private Check sources() {
    List<String> findings = new ArrayList<>();
    if (!Files.exists(data)) {
      findings.add("'" + data + "' does not exist; name the catalog with --data");
    } else if (!Files.isReadable(data)) {
      findings.add("'" + data + "' cannot be read");
    }
    return new Check("sources", data.toString(), findings);
  }

  private Check index() {
    GenerationStore store = OpenCatalog.store(index.path());
    List<String> findings = new GenerationCheck(store).findings();
    String state =
        findings.isEmpty()
            ? "generation " + store.current().orElseThrow() + " in " + index.path()
            : index.path().toString();
    return new Check("index", state, findings);
  }

  private Check events() {
    if (events.isUntouched(index)) {
      return new Check(EVENTS, "none yet", List.of());
    }
    try {
      return events.isMissing(index) ? nowhere() : opened();
    } catch (EventStoreProblem problem) {
      return new Check(EVENTS, "not to be opened", List.of(problem.detail()));
    }
  }

  /// A store that was named is expected to be there; looking for it does not create it.
  private Check nowhere() {
    String detail = "there is no file '" + events.address(index) + "': name another with --events";
    return new Check(EVENTS, "not there", List.of(detail));
  }

  private Check opened() {
    try (SqlEventStore store = events.open(index)) {
      List<String> findings = store.findings();
      return new Check(EVENTS, "%,d in %s".formatted(store.size(), store.name()), findings);
    }
  }
}
