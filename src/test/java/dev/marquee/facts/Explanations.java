package dev.marquee.facts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// The reviewed list of why published sets say something else than we do.
///
/// One row for each title, fact and value of theirs, whichever sets have it. `kind` is one of
/// [#KINDS]; `because` says more where the kind alone does not.
final class Explanations {
  /// Why a value differs:
  ///
  /// - `other work`: the row is about another work of the same name
  /// - `other year`: first festival, first showing at home or abroad; we give the first showing
  /// - `other credit`: co-directors, and those who began a film that another finished
  /// - `other form`: a matter of definition, such as a miniseries that is counted as a film
  /// - `other name`: another name of the same work or person, or another spelling
  /// - `their error`: the row is wrong
  static final Set<String> KINDS =
      Set.of("other work", "other year", "other credit", "other form", "other name", "their error");

  private static final CSVFormat CSV =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private final Map<Key, String> kinds = new LinkedHashMap<>();

  private Explanations() {}

  /// What is explained.
  record Key(String id, Fact fact, String theirs) {
    static Key of(Disagreement disagreement) {
      return new Key(disagreement.id(), disagreement.fact(), disagreement.theirs());
    }
  }

  /// Reads the file. Throws [IllegalArgumentException] for an unknown kind or fact, or a row that
  /// stands twice.
  static Explanations read(Path file) throws IOException {
    Explanations explanations = new Explanations();
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, CSV)) {
      for (CSVRecord row : parser) {
        explanations.add(row);
      }
    }
    return explanations;
  }

  private void add(CSVRecord row) {
    Key key = new Key(row.get("id"), Fact.of(row.get("fact")), row.get("theirs"));
    if (!KINDS.contains(row.get("kind"))) {
      throw new IllegalArgumentException("no kind: '" + row.get("kind") + "'");
    }
    if (kinds.put(key, row.get("kind")) != null) {
      throw new IllegalArgumentException("explained twice: " + key);
    }
  }

  /// The disagreements that nothing explains.
  List<Disagreement> open(List<Disagreement> disagreements) {
    return disagreements.stream().filter(one -> !kinds.containsKey(Key.of(one))).toList();
  }

  /// The explanations of what is no disagreement, or no longer one.
  List<Key> stale(List<Disagreement> disagreements) {
    List<Key> stale = new ArrayList<>(kinds.keySet());
    stale.removeAll(disagreements.stream().map(Key::of).toList());
    return stale;
  }
}
