package dev.marquee.ingest.source;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipException;

/// A source that cannot be read as a whole. The message is one line for the operator: the file, the
/// line where one is known, what is wrong and what to do.
public final class SourceProblem extends RuntimeException {
  private static final long serialVersionUID = 1;

  public SourceProblem(String message) {
    super(message);
  }

  private SourceProblem(String message, IOException cause) {
    super(message, cause);
  }

  /// What an error while reading `file` means, near a line counted from 1.
  public static SourceProblem of(Path file, long line, IOException cause) {
    String place = "'" + file + "' near line " + line + ": ";
    return switch (cause) {
      case EOFException e ->
          new SourceProblem(place + "the gzip file is cut off; fetch it again", e);
      case ZipException e ->
          new SourceProblem(place + "the gzip file is damaged; fetch it again", e);
      case NoSuchFileException e ->
          new SourceProblem("'" + file + "': a link to nowhere; mend or remove it", e);
      case AccessDeniedException e ->
          new SourceProblem("'" + file + "': may not be read; check its permissions", e);
      default -> new SourceProblem(place + firstLine(cause), cause);
    };
  }

  private static String firstLine(IOException cause) {
    String message = cause.getMessage();
    if (message == null) {
      return "cannot be read";
    }
    if (message.contains("EOF reached before encapsulated token finished")) {
      return "a quoted cell is opened here and never closed; add the missing quote";
    }
    return message.lines().findFirst().orElse("cannot be read");
  }
}
