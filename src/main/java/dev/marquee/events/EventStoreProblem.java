package dev.marquee.events;

/// The event store cannot do what was asked; the detail says in one line why, and what to do.
public final class EventStoreProblem extends RuntimeException {
  private final String detail;

  public EventStoreProblem(String detail) {
    super(detail);
    this.detail = detail;
  }

  public EventStoreProblem(String detail, Throwable cause) {
    super(detail, cause);
    this.detail = detail;
  }

  /// One line for the person who can mend it.
  public String detail() {
    return detail;
  }
}
