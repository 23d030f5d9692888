package dev.marquee.cli;

/// A command cannot do what it was asked, for a reason that the user can mend; the message says
/// how.
final class CommandFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CommandFailure(String message) {
    super(message);
  }
}
