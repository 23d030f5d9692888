package dev.marquee.search;

/// A question that cannot be answered as it was asked: the asker's mistake, named so that it can be
/// mended.
public abstract sealed class RequestProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String parameter;
  private final String detail;

  private RequestProblem(String parameter, String detail) {
    super(detail);
    this.parameter = parameter;
    this.detail = detail;
  }

  /// The name of the offending parameter.
  public String parameter() {
    return parameter;
  }

  /// What is wrong with it and what was probably meant, lower case, no full stop.
  public String detail() {
    return detail;
  }

  /// A value or a parameter that is not understood.
  public static final class Invalid extends RequestProblem {
    private static final long serialVersionUID = 1L;

    public Invalid(String parameter, String detail) {
      super(parameter, detail);
    }
  }

  /// An id that no title answers to.
  public static final class UnknownTitle extends RequestProblem {
    private static final long serialVersionUID = 1L;

    public UnknownTitle(String parameter, String detail) {
      super(parameter, detail);
    }
  }
}
