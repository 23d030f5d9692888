package dev.marquee.ingest.tally;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Counts what becomes of the rows of one file while it is read. Belongs to one run and one thread;
/// its size does not depend on the number of rows.
public final class FileTally {
  private static final int EXAMPLES = 5;

  private final Path file;
  private final Findings findings;
  private final Map<Repair, Long> counts = new EnumMap<>(Repair.class);
  private final Map<Repair, List<Example>> examples = new EnumMap<>(Repair.class);
  private final Map<String, Long> repairsByColumn = new HashMap<>();
  private final Map<Reason, Long> rejections = new EnumMap<>(Reason.class);
  private final List<RejectedRow> rejected = new ArrayList<>();
  private final List<Note> pending = new ArrayList<>();
  private long read;

  /// Nothing counted yet; `findings` hears of every single thing.
  public FileTally(Path file, Findings findings) {
    this.file = file;
    this.findings = findings;
  }

  /// Opens the next row: its notes are not counted before [#keep].
  public void startRow() {
    read++;
    pending.clear();
  }

  /// Notes a repair on the current row.
  public void note(Repair repair, String column, String before, String after) {
    pending.add(new Note(repair, column, Mended.unmarked(before), after));
  }

  /// Notes a repair once more that was found when the same cell was parsed before.
  public void note(Note note) {
    pending.add(note);
  }

  /// The notes on the current row so far.
  public List<Note> pending() {
    return pending;
  }

  /// Keeps the current row and counts its repairs.
  public void keep(long line) {
    for (Note note : pending) {
      counts.merge(note.repair(), 1L, Long::sum);
      repairsByColumn.merge(note.column(), 1L, Long::sum);
      List<Example> shown =
          examples.computeIfAbsent(note.repair(), repair -> new ArrayList<>(EXAMPLES));
      if (shown.size() < EXAMPLES) {
        shown.add(new Example(line, note.column(), note.before(), note.after()));
      }
      findings.repaired(file, line, note);
    }
    pending.clear();
  }

  /// Rejects the current row.
  public void reject(
      long line, String column, Reason reason, @Nullable String value, List<String> cells) {
    pending.clear();
    List<String> readable = cells.stream().map(Mended::unmarked).toList();
    String shown = value == null ? null : Mended.unmarked(value);
    RejectedRow row = new RejectedRow(line, column, reason, shown, readable);
    if (rejections.merge(reason, 1L, Long::sum) <= EXAMPLES) {
      rejected.add(row);
    }
    findings.rejected(file, row);
  }

  /// Rows read so far, the current one included.
  public long read() {
    return read;
  }

  /// Rows rejected so far, by reason.
  public Map<Reason, Long> rejections() {
    return Collections.unmodifiableMap(rejections);
  }

  /// The first few rejected rows of each reason, in the order of the file.
  public List<RejectedRow> rejected() {
    return rejected;
  }

  /// Repairs so far, in the order of [Repair].
  public List<RepairCount> repairs() {
    return counts.entrySet().stream()
        .map(entry ->
            new RepairCount(
                entry.getKey(), entry.getValue(), examples.getOrDefault(entry.getKey(), List.of())))
        .toList();
  }

  /// Repairs so far of the values of a column.
  public long repairsOf(String column) {
    return repairsByColumn.getOrDefault(column, 0L);
  }
}
