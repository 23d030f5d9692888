package dev.marquee.evaluate;

/// A way to rank titles by how much they are like one.
public interface SimilarMethod {

  /// As it is called in the report.
  String name();

  /// The question which titles are like that of row `queryRow`.
  Question ask(int queryRow);

  /// A question, of which every row of the catalog can be an answer.
  @FunctionalInterface
  interface Question {
    /// How good an answer a row is; higher is better, equal scores are ties.
    double score(int row);
  }

  /// A method whose questions are all the same.
  static SimilarMethod constant(String name, Question question) {
    return new SimilarMethod() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Question ask(int queryRow) {
        return question;
      }
    };
  }
}
