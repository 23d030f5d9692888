package dev.marquee.cli;

import dev.marquee.encode.EncodeSettings;
import dev.marquee.evaluate.personal.PersonalEvaluation;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Numbers and names of closed choices as they are typed, and what to say about any other.
final class Choices {
  private Choices() {}

  /// The name of a choice on the command line.
  static String label(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The names of all choices, for a message.
  static String labels(Enum<?>[] choices) {
    return Arrays.stream(choices).map(Choices::label).collect(Collectors.joining(", "));
  }

  /// Teaches the command line to read them in our words.
  static void register(CommandLine line) {
    line.registerConverter(int.class, wholeNumber(Integer::valueOf));
    line.registerConverter(Integer.class, wholeNumber(Integer::valueOf));
    line.registerConverter(long.class, wholeNumber(Long::valueOf));
    line.registerConverter(EncodeSettings.Kind.class, choice(EncodeSettings.Kind.values()));
    line.registerConverter(
        PersonalEvaluation.Protocol.class, choice(PersonalEvaluation.Protocol.values()));
    line.registerConverter(ExportCommand.Subject.class, choice(ExportCommand.Subject.values()));
    line.registerConverter(ExportCommand.Format.class, choice(ExportCommand.Format.values()));
  }

  private static <N extends Number> ITypeConverter<N> wholeNumber(Function<String, N> parse) {
    return typed -> {
      try {
        return parse.apply(typed);
      } catch (NumberFormatException e) {
        throw new TypeConversionException("'" + typed + "' is not a whole number");
      }
    };
  }

  private static <E extends Enum<E>> ITypeConverter<E> choice(E[] choices) {
    return typed ->
        Arrays.stream(choices)
            .filter(choice -> label(choice).equalsIgnoreCase(typed))
            .findFirst()
            .orElseThrow(
                () -> new TypeConversionException("'" + typed + "' is none of " + labels(choices)));
  }
}
