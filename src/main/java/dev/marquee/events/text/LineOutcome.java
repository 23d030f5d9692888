package dev.marquee.events.text;

import dev.marquee.events.Event;
import java.util.List;
import java.util.stream.Collectors;

/// What became of one line.
public sealed interface LineOutcome {

  /// An event.
  record Read(Event event) implements LineOutcome {}

  /// None, for these reasons.
  record Refused(List<Fault> faults) implements LineOutcome {
    public Refused {
      faults = List.copyOf(faults);
    }

    /// A refusal of the line as a whole.
    static Refused because(String detail) {
      return new Refused(List.of(new Fault("", detail)));
    }

    /// All reasons in one line.
    public String detail() {
      return faults.stream().map(Fault::detail).collect(Collectors.joining("; "));
    }
  }

  /// One reason: the name of the field that is at fault, empty where it is the whole line.
  record Fault(String field, String detail) {}
}
