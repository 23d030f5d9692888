package dev.marquee.events.text;

import dev.marquee.events.Event;
import dev.marquee.events.EventStoreProblem;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// A file of events in any format that [LineFormats] knows, gzipped or not.
///
/// @param path where it is
/// @param clock tells what lies in the future
/// @param profiles what to put before the viewers' numbers of a public data set; null for its name
public record EventFile(Path path, Clock clock, @Nullable String profiles) {

  /// How a file was read: `lines` = `blank` + the counted ones + a header, where there is one.
  public record Report(String format, long lines, long blank, boolean hasHeader) {}

  /// Hands every line to the intake and returns when all is on disk. `progress` is told how many
  /// bytes of the file were read. Throws [EventStoreProblem] where it is no file of events, or
  /// breaks off.
  public Report into(Intake intake, LongConsumer progress) throws IOException {
    Sink sink = (outcome, number) -> intake.take(outcome, "line " + number);
    try (Counted counted = new Counted(Files.newInputStream(path), progress);
        InputStream text = plain(counted)) {
      Report report = read(new LineReader(text), sink);
      intake.flush();
      return report;
    } catch (EOFException | ZipException e) {
      intake.flush();
      throw new EventStoreProblem(
          "'"
              + path
              + "' is broken off or damaged gzip; what came before is kept: mend the file and import"
              + " it again",
          e);
    }
  }

  /// Hands every event to `events`, and to `refusals` what is none and where it stands. Throws
  /// [EventStoreProblem] where it is no file of events.
  public void read(Consumer<Event> events, Consumer<String> refusals) throws IOException {
    try (InputStream text = text(path)) {
      read(
          new LineReader(text),
          (outcome, number) -> {
            switch (outcome) {
              case LineOutcome.Read(Event event) -> events.accept(event);
              case LineOutcome.Refused refused ->
                  refusals.accept("line " + number + ": " + refused.detail());
            }
          });
    }
  }

  /// The text of a file, gzipped or not; the caller's to close.
  public static InputStream text(Path file) throws IOException {
    return plain(Files.newInputStream(file));
  }

  /// Takes what became of a line, and its number.
  private interface Sink {
    void take(LineOutcome outcome, long number);
  }

  private Report read(LineReader lines, Sink sink) throws IOException {
    LineReader.Line first = lines.next();
    if (first == null) {
      return new Report("nothing", 0, 0, false);
    }
    LineFormats.Found found =
        LineFormats.of(first.text(), clock, profiles).orElseThrow(this::unknown);
    long blank = 0;
    long count = 1;
    LineReader.Line line = found.hasHeader() ? lines.next() : first;
    while (line != null) {
      count = line.number();
      String fault = line.fault();
      if (fault != null) {
        sink.take(LineOutcome.Refused.because(fault), count);
      } else if (line.text().isBlank()) {
        blank++;
      } else {
        sink.take(found.format().read(line.text()), count);
      }
      line = lines.next();
    }
    return new Report(found.format().label(), count, blank, found.hasHeader());
  }

  private EventStoreProblem unknown() {
    return new EventStoreProblem(
        "'"
            + path
            + "' holds no events that we read: JSON lines such as {\"profile\":...}, CSV under the"
            + " header "
            + EventCsv.HEADER
            + ", MovieLens ratings.csv, or ratings.dat with ::");
  }

  private static InputStream plain(InputStream raw) throws IOException {
    BufferedInputStream in = new BufferedInputStream(raw, 1 << 16);
    in.mark(2);
    boolean isGzip = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return isGzip ? new GZIPInputStream(in, 1 << 16) : in;
  }

  /// Tells how far it is.
  private static final class Counted extends FilterInputStream {
    private final LongConsumer progress;
    private long taken;

    Counted(InputStream in, LongConsumer progress) {
      super(in);
      this.progress = progress;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = super.read(buffer, offset, length);
      taken += Math.max(0, count);
      progress.accept(taken);
      return count;
    }
  }
}
