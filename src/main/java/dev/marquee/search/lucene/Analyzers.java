package dev.marquee.search.lucene;

import dev.marquee.index.Schema;
import org.apache.lucene.analysis.Analyzer;

/// What turns text into terms: words, and the grams of names. Safe from any thread until closed.
record Analyzers(Analyzer words, Analyzer grams) implements AutoCloseable {

  static Analyzers open() {
    return new Analyzers(Schema.textAnalyzer(), Schema.gramAnalyzer());
  }

  @Override
  public void close() {
    words.close();
    grams.close();
  }
}
