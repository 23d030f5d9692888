package dev.marquee.cli;

import dev.marquee.events.sql.SqlEventStore;
import dev.marquee.search.RequestProblem;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The option that says where viewers' events are kept: beside the generations of the index, if not
/// told otherwise.
final class EventsOption {
  @Option(
      names = "--events",
      paramLabel = "URL",
      description =
          "Where viewers' events are kept: a file of SQLite, or jdbc:postgresql://HOST/DATABASE"
              + " (default: MARQUEE_EVENTS, else events/events.db in the index folder).")
  private @Nullable String address;

  /// The address. Throws [RequestProblem] when the option is there but empty.
  String address(IndexFolder index) {
    if (address == null) {
      return usual(index).toString();
    }
    if (address.isBlank()) {
      throw new RequestProblem.Invalid("events", "'' is no place for events");
    }
    return address;
  }

  private static Path usual(IndexFolder index) {
    return index.path().resolve("events").resolve("events.db");
  }

  /// Opens the store, and creates it where there is none.
  SqlEventStore open(IndexFolder index) {
    return SqlEventStore.open(address(index));
  }

  /// Whether nobody has kept an event in the usual place yet.
  boolean isUntouched(IndexFolder index) {
    return address == null && isMissing(index);
  }

  /// Whether opening the store would create it.
  boolean isMissing(IndexFolder index) {
    return SqlEventStore.isMissing(address(index));
  }
}
