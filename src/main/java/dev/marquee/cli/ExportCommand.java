package dev.marquee.cli;

import dev.marquee.events.Event;
import dev.marquee.events.EventStore;
import dev.marquee.events.text.EventCsv;
import dev.marquee.events.text.EventJson;
import dev.marquee.index.Snapshot;
import dev.marquee.ingest.TableWriter;
import dev.marquee.ingest.TitleWriter;
import java.io.BufferedWriter;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `marquee export titles|features|clusters|events`: the cleaned catalog, and what viewers did, for
/// other programs.
@Command(
    name = "export",
    description = {
      "Write the cleaned catalog, or what viewers did, for other programs.",
      "titles: every title with all its ids, readable by 'marquee index' again.",
      "features: the pivot table, one row a title, one named column a feature.",
      "clusters: one row a title with the cluster it is in.",
      "events: what viewers did, by viewer and time, readable by 'marquee import events' again."
    },
    footer = {"", "Example: marquee export features --format csv --out features.csv"})
final class ExportCommand implements Callable<Integer> {

  /// What can be written.
  enum Subject {
    TITLES,
    FEATURES,
    CLUSTERS,
    EVENTS
  }

  /// How it can be written.
  enum Format {
    CSV,
    JSONL
  }

  @Parameters(paramLabel = "titles|features|clusters|events", description = "What to write.")
  private @Nullable Subject subject;

  @Option(
      names = "--format",
      defaultValue = "csv",
      description = "csv or jsonl (default: ${DEFAULT-VALUE}).")
  private Format format = Format.CSV;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The file to write; the standard output without it.")
  private @Nullable Path file;

  @Mixin private final IndexFolder index = new IndexFolder();
  @Mixin private final EventsOption events = new EventsOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (subject == Subject.EVENTS) {
      events();
      return 0;
    }
    try (Snapshot snapshot = OpenCatalog.store(index.path()).open();
        Writer out = writer()) {
      switch (subject) {
        case TITLES -> titles(snapshot, out);
        case FEATURES -> features(snapshot, out);
        case CLUSTERS -> clusters(snapshot, out);
        case EVENTS -> throw new IllegalStateException("events are in no generation");
        case null -> throw new IllegalStateException("picocli requires the subject");
      }
    }
    return 0;
  }

  private Writer writer() throws IOException {
    if (file != null) {
      return OutputFile.open(file);
    }
    return new UnclosedWriter(Streams.out(spec));
  }

  private void events() throws IOException {
    if (events.isUntouched(index)) {
      write(_ -> {});
      return;
    }
    try (EventStore store = events.open(index)) {
      write(store::forEachEvent);
    }
  }

  private void write(Consumer<Consumer<Event>> all) throws IOException {
    try (PrintWriter out = new PrintWriter(writer())) {
      if (format == Format.CSV) {
        out.println(EventCsv.HEADER);
        all.accept(event -> out.println(EventCsv.write(event)));
      } else {
        all.accept(event -> out.println(EventJson.write(event)));
      }
      if (out.checkError()) {
        throw new CommandFailure("the events could not all be written: the disk is full, or fails");
      }
    }
  }

  private void titles(Snapshot snapshot, Writer out) throws IOException {
    try (TitleWriter writer =
        format == Format.CSV ? TitleWriter.csv(out) : TitleWriter.jsonLines(out)) {
      for (int docId = 0; docId < snapshot.size(); docId++) {
        writer.write(snapshot.title(docId).title());
      }
    }
  }

  private void features(Snapshot snapshot, Writer out) throws IOException {
    PivotTable pivot = PivotTable.of(snapshot);
    try (TableWriter writer = table(out, pivot.columns())) {
      for (int docId = 0; docId < snapshot.size(); docId++) {
        writer.write(pivot.row(snapshot.title(docId)));
      }
    }
  }

  private void clusters(Snapshot snapshot, Writer out) throws IOException {
    ClusterTable clusters = ClusterTable.of(snapshot);
    try (TableWriter writer = table(out, ClusterTable.COLUMNS)) {
      for (int docId = 0; docId < snapshot.size(); docId++) {
        writer.write(clusters.row(snapshot.title(docId)));
      }
    }
  }

  private TableWriter table(Writer out, List<String> columns) throws IOException {
    return format == Format.CSV ? TableWriter.csv(out, columns) : TableWriter.jsonLines(out);
  }

  /// Lets a table end without ending the standard output.
  private static final class UnclosedWriter extends FilterWriter {
    UnclosedWriter(PrintWriter out) {
      super(new BufferedWriter(out));
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
