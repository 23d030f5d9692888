package dev.marquee.cli;

import dev.marquee.ingest.RejectsWriter;
import dev.marquee.ingest.RepairsWriter;
import dev.marquee.ingest.tally.Findings;
import dev.marquee.ingest.tally.Note;
import dev.marquee.ingest.tally.RejectedRow;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The files that rejected rows and repairs are written to while sources are read, so that any
/// number of them needs no memory.
final class FindingsFiles implements Findings, AutoCloseable {
  private final @Nullable RejectsWriter rejects;
  private final @Nullable RepairsWriter repairs;

  private FindingsFiles(@Nullable RejectsWriter rejects, @Nullable RepairsWriter repairs) {
    this.rejects = rejects;
    this.repairs = repairs;
  }

  /// Starts the files that are asked for.
  static FindingsFiles open(@Nullable Path rejects, @Nullable Path repairs) throws IOException {
    RejectsWriter rejectsWriter =
        rejects == null ? null : new RejectsWriter(OutputFile.open(rejects));
    try {
      return new FindingsFiles(
          rejectsWriter, repairs == null ? null : new RepairsWriter(OutputFile.open(repairs)));
    } catch (IOException | RuntimeException e) {
      if (rejectsWriter != null) {
        rejectsWriter.close();
      }
      throw e;
    }
  }

  @Override
  public void rejected(Path file, RejectedRow row) {
    if (rejects != null) {
      try {
        rejects.write(file, row);
      } catch (IOException e) {
        throw failure("rejected rows", e);
      }
    }
  }

  @Override
  public void repaired(Path file, long line, Note note) {
    if (repairs != null) {
      try {
        repairs.write(file, line, note);
      } catch (IOException e) {
        throw failure("repairs", e);
      }
    }
  }

  private static CommandFailure failure(String what, IOException e) {
    return new CommandFailure("the " + what + " cannot be written: " + e.getMessage());
  }

  @Override
  public void close() throws IOException {
    try {
      if (rejects != null) {
        rejects.close();
      }
    } finally {
      if (repairs != null) {
        repairs.close();
      }
    }
  }
}
