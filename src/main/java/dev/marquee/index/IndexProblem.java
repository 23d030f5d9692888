package dev.marquee.index;

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

  /// What is wrong and what helps, in one line, lower case, no full stop.
  public String detail() {
    return detail;
  }
}
