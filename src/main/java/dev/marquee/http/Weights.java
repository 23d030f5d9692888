package dev.marquee.http;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The rules for multipliers of blocks, the same in a URL and in a body.
final class Weights {
  /// The largest multiplier.
  static final double MOST = 10;

  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,2}(?:\\.[0-9]{1,12})?");

  private Weights() {}

  /// What is wrong with the name of a block, empty when the catalog has it.
  static Optional<String> requireBlock(String block, List<String> blocks) {
    if (blocks.contains(block)) {
      return Optional.empty();
    }
    if (blocks.isEmpty()) {
      return Optional.of("this catalog is encoded in one piece, which takes no weights");
    }
    return Optional.of(
        "no block is called "
            + Wording.quoted(block)
            + Wording.didYouMean(block, blocks)
            + "; there are "
            + String.join(", ", blocks));
  }

  /// The multiplier that a decimal stands for, empty when it is none in `0..10`.
  static Optional<Double> multiplier(String decimal) {
    if (!DECIMAL.matcher(decimal).matches()) {
      return Optional.empty();
    }
    double number = Double.parseDouble(decimal);
    return number > MOST ? Optional.empty() : Optional.of(number);
  }

  /// What a multiplier should look like.
  static String shape(String block, String sent) {
    return "the weight of '" + block + "' is a number in 0..10, not " + Wording.quoted(sent);
  }
}
