package dev.marquee.index;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An index that cannot be read or written as it is, with one line that says what to do about it.
public final class IndexProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// The command that makes a new generation from the sources.
  static final String REBUILD = "rebuild it with: ./marquee index";

  private final String detail;

  IndexProblem(String detail, @Nullable Throwable cause) {
    super(detail, cause);
    this.detail = detail;
  }

  /// A problem that a rebuild solves.
  static IndexProblem needsRebuild(String finding, @Nullable Throwable cause) {
    return new IndexProblem(finding + "; " + REBUILD, cause);
  }

  /// Why the system refused, in words, such as `not a directory`.
  static String reason(IOException refusal) {
    return switch (refusal) {
      case NoSuchFileException _ -> "no such file";
      case AccessDeniedException _ -> "permission denied";
      case FileSystemException e when e.getReason() != null ->
          e.getReason().toLowerCase(Locale.ROOT);
      default -> Objects.requireNonNullElse(refusal.getMessage(), refusal.getClass().getName());
    };
  }

  /// What is wrong and what helps, in one line, lower case, no full stop.
  public String detail() {
    return detail;
  }
}
