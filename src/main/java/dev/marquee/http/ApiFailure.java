package dev.marquee.http;

import java.util.List;

/// A refusal that we understand: what the caller has to change. [Problems] maps each kind to its
/// status, and nothing else does.
///
/// Carries no stack: it is an answer, not a defect.
abstract sealed class ApiFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String detail;
  private final transient List<Fault> faults;

  private ApiFailure(String detail, List<Fault> faults) {
    super(detail, null, false, false);
    this.detail = detail;
    this.faults = List.copyOf(faults);
  }

  /// What is wrong, in one sentence without a full stop.
  String detail() {
    return detail;
  }

  /// The parameters or places at fault, empty when it is none of them.
  List<Fault> faults() {
    return faults;
  }

  private static String summary(List<Fault> faults) {
    return faults.size() == 1 ? faults.getFirst().detail() : faults.size() + " mistakes";
  }

  /// Parameters that are unknown or cannot have their value.
  static final class BadParameter extends ApiFailure {
    private static final long serialVersionUID = 1L;

    BadParameter(List<Fault> faults) {
      super(summary(faults), faults);
    }

    BadParameter(String name, String detail) {
      this(List.of(Fault.of(name, detail)));
    }
  }

  /// A body whose fields are unknown or cannot have their value.
  static final class BadBody extends ApiFailure {
    private static final long serialVersionUID = 1L;

    BadBody(List<Fault> faults) {
      super(summary(faults), faults);
    }

    BadBody(String pointer, String detail) {
      this(List.of(Fault.at(pointer, detail)));
    }
  }

  /// A request that is not well-formed HTTP, URI, text or JSON.
  static final class Malformed extends ApiFailure {
    private static final long serialVersionUID = 1L;

    Malformed(String detail) {
      super(detail, List.of());
    }
  }

  /// A title, cluster or page that does not exist.
  static final class NotFound extends ApiFailure {
    private static final long serialVersionUID = 1L;

    NotFound(String detail) {
      super(detail, List.of());
    }

    NotFound(Fault fault) {
      super(fault.detail(), List.of(fault));
    }
  }

  /// An answer that the caller would not take.
  static final class NotAcceptable extends ApiFailure {
    private static final long serialVersionUID = 1L;

    NotAcceptable(String detail) {
      super(detail, List.of());
    }
  }

  /// A body in a format that we do not read.
  static final class UnsupportedBody extends ApiFailure {
    private static final long serialVersionUID = 1L;

    UnsupportedBody(String detail) {
      super(detail, List.of());
    }
  }

  /// A body above the limit.
  static final class BodyTooLarge extends ApiFailure {
    private static final long serialVersionUID = 1L;

    BodyTooLarge(int maxBytes) {
      super("a body has at most " + maxBytes + " bytes", List.of());
    }
  }

  /// A request that a foreign web page sent through a viewer's browser.
  static final class Foreign extends ApiFailure {
    private static final long serialVersionUID = 1L;

    Foreign(String detail) {
      super(detail, List.of());
    }
  }

  /// One more of what there is only so much of.
  static final class TooMany extends ApiFailure {
    private static final long serialVersionUID = 1L;

    TooMany(String detail) {
      super(detail, List.of());
    }
  }

  /// A server that cannot answer questions at the moment.
  static final class NotReady extends ApiFailure {
    private static final long serialVersionUID = 1L;

    NotReady(String detail) {
      super(detail, List.of());
    }
  }
}
