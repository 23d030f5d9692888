package dev.marquee.ingest.tally;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Counts what becomes of the rows of one file while it is read. Belongs to one run and one thread.
public final class FileTally {
  private static final int EXAMPLES = 5;

  private final Map<Repair, Long> counts = new EnumMap<>(Repair.class);
  private final Map<Repair, List<Example>> examples = new EnumMap<>(Repair.class);
  private final List<RejectedRow> rejected = new ArrayList<>();
  private final List<Note> pending = new ArrayList<>();
  private long read;

  /// Opens the next row: its notes are not counted before [#keep].
  public void startRow() {
    read++;
    pending.clear();
  }

  /// Notes a repair on the current row.
  public void note(Repair repair, String column, String before, String after) {
    pending.add(new Note(repair, column, before, after));
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
      List<Example> shown =
          examples.computeIfAbsent(note.repair(), repair -> new ArrayList<>(EXAMPLES));
      if (shown.size() < EXAMPLES) {
        shown.add(new Example(line, note.column(), note.before(), note.after()));
      }
    }
    pending.clear();
  }

  /// Rejects the current row.
  public void reject(
      long line, String column, Reason reason, @Nullable String value, List<String> cells) {
    pending.clear();
    rejected.add(new RejectedRow(line, column, reason, value, cells));
  }

  /// Rows read so far, the current one included.
  public long read() {
    return read;
  }

  /// Rows rejected so far, in the order of the file.
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
}
