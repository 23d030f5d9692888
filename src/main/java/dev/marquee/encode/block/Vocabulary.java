package dev.marquee.encode.block;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Terms numbered from 0, each with its document frequency: the number of titles that have it.
/// Frequent terms come first, equally frequent ones ascend.
final class Vocabulary {
  private final List<String> terms;
  private final int[] frequencies;
  private final Map<String, Integer> numbers;

  /// Takes the arrays as they are; the caller does not keep them.
  Vocabulary(List<String> terms, int[] frequencies) {
    this.terms = List.copyOf(terms);
    this.frequencies = frequencies;
    this.numbers = HashMap.newHashMap(terms.size());
    for (int number = 0; number < terms.size(); number++) {
      numbers.put(terms.get(number), number);
    }
  }

  int size() {
    return terms.size();
  }

  /// The number of a term, or -1 where it is unknown.
  int number(String term) {
    Integer number = numbers.get(term);
    return number == null ? -1 : number;
  }

  String term(int number) {
    return terms.get(number);
  }

  int frequency(int number) {
    return frequencies[number];
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(terms.size());
    for (int number = 0; number < terms.size(); number++) {
      Strings.write(terms.get(number), out);
      out.writeInt(frequencies[number]);
    }
  }

  static Vocabulary read(DataInput in) throws IOException {
    int size = in.readInt();
    List<String> terms = new ArrayList<>();
    List<Integer> frequencies = new ArrayList<>();
    for (int number = 0; number < size; number++) {
      terms.add(Strings.read(in));
      frequencies.add(in.readInt());
    }
    return new Vocabulary(terms, frequencies.stream().mapToInt(Integer::intValue).toArray());
  }
}
