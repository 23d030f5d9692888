package dev.marquee.ingest.dialect;

import dev.marquee.catalog.Interactions;
import dev.marquee.ingest.clean.Folding;
import dev.marquee.ingest.clean.StringPool;
import dev.marquee.ingest.clean.Text;
import dev.marquee.ingest.merge.Origin;
import dev.marquee.ingest.merge.TitleRow;
import dev.marquee.ingest.source.Header;
import dev.marquee.ingest.source.Row;
import dev.marquee.ingest.source.Rows;
import dev.marquee.ingest.source.SourceProblem;
import dev.marquee.ingest.tally.FileTally;
import dev.marquee.ingest.tally.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/// Reads the files of one run into rows of titles: first every file of titles, then the files that
/// are joined to them, then [#finish].
///
/// Titles of dialects that nothing can be joined to are finished at once, so that a million of them
/// stand in memory once only.
public final class DialectReader {
  private final TitleParser.Shared shared;
  private final List<TitleRow> finished = new ArrayList<>();
  private final List<TitleDraft> open = new ArrayList<>();
  private final Map<Dialect, Map<String, List<TitleDraft>>> openById = new HashMap<>();
  private final Map<Companion, Companion.Joiner> joiners = new HashMap<>();
  private int finishedBeforeOpen;
  private final Map<String, Integer> ownersOfNames = new HashMap<>();
  private final Interactions.Builder interactions = new Interactions.Builder();

  /// `lastYear` is the latest year a title may plausibly bear.
  public DialectReader(int lastYear) {
    shared = new TitleParser.Shared(new StringPool(), lastYear);
  }

  /// A file while it is read: its records and columns, where to count, and whom to tell of every
  /// row.
  public record Input(Rows rows, Header header, FileTally tally, Runnable tick) {}

  /// What became of the rows of a joined file that were not rejected.
  public record Joins(long attached, long orphaned) {}

  /// Reads a file of titles. Throws [SourceProblem] when its rows' ids could be taken for those of
  /// another file.
  public void readTitles(Dialect dialect, Origin origin, Input input) throws IOException {
    FileTally tally = input.tally();
    TitleParser parser = new TitleParser(dialect, input.header(), origin, tally, shared);
    Map<String, String> titlesById = new HashMap<>();
    Row row = input.rows().next();
    while (row != null) {
      tally.startRow();
      requireNoOtherTable(dialect, row);
      TitleDraft draft = parser.parse(row);
      if (draft != null && repeatsId(draft, titlesById)) {
        String id = String.valueOf(draft.localId);
        tally.reject(row.line(), "id", Reason.REPEATED_ID, id, row.cells());
      } else if (draft != null) {
        claimName(dialect, draft);
        tally.keep(row.line());
        add(dialect, draft);
      }
      input.tick().run();
      row = input.rows().next();
    }
  }

  /// Rows behind the header of another kind of table would be read under the wrong names.
  private static void requireNoOtherTable(Dialect dialect, Row row) throws IOException {
    Optional<Dialects.Kind> kind = Dialects.recognizeWithin(row);
    if (kind.isPresent() && !kind.get().label().equals(dialect.name())) {
      throw new IOException(
          "another table begins on line "
              + row.line()
              + " ("
              + kind.get().label()
              + "); give each table a file of its own");
    }
  }

  /// A second row of an id is the same title again, or it has no business with that id.
  private static boolean repeatsId(TitleDraft draft, Map<String, String> titlesById) {
    if (draft.localId == null || draft.title == null) {
      return false;
    }
    String known = titlesById.putIfAbsent(draft.localId, draft.title);
    return known != null && !Folding.title(known).equals(Folding.title(draft.title));
  }

  private void claimName(Dialect dialect, TitleDraft draft) {
    if (draft.localId == null || dialect.scheme() != null) {
      return;
    }
    Origin origin = draft.origin;
    Integer owner = ownersOfNames.putIfAbsent(origin.name(), origin.file());
    if (owner != null && owner != origin.file()) {
      throw new SourceProblem(
          "two files are called '"
              + origin.name()
              + "' and have row ids of their own; tell them apart with --name FILE=NAME");
    }
  }

  private void add(Dialect dialect, TitleDraft draft) {
    if (dialect.companions().isEmpty()) {
      finished.add(draft.finish());
      return;
    }
    draft.place = open.size();
    open.add(draft);
    String id = dialect.joinId().of(draft);
    if (id != null) {
      openById
          .computeIfAbsent(dialect, first -> new HashMap<>())
          .computeIfAbsent(id, first -> new ArrayList<>(1))
          .add(draft);
    }
  }

  /// Reads a file whose rows belong to titles read before.
  public Joins readJoined(Dialect dialect, Companion companion, Input input) throws IOException {
    Companion.Joiner joiner =
        joiners.computeIfAbsent(companion, first -> companion.joiner().apply(interactions));
    Map<String, List<TitleDraft>> titles = owners(dialect, companion);
    int[] places =
        companion.needs().stream().mapToInt(column -> input.header().indexOf(column)).toArray();
    int key = places[companion.needs().indexOf(companion.key())];
    FileTally tally = input.tally();
    long attached = 0;
    long orphaned = 0;
    Row row = input.rows().next();
    while (row != null) {
      tally.startRow();
      String cell = Text.clean(row.cell(key));
      boolean ofTitle = companion.refers() == Companion.Refers.TITLE;
      String id = ofTitle ? dialect.joinId().of(cell) : cell;
      List<TitleDraft> owners = titles.getOrDefault(id, List.of());
      if (id.isEmpty() || row.size() > input.header().columns().size()) {
        Reason reason = id.isEmpty() ? Reason.MISSING_KEY : Reason.TOO_MANY_CELLS;
        tally.reject(row.line(), companion.key(), reason, id, row.cells());
      } else if (owners.isEmpty()) {
        orphaned++;
      } else {
        attached += attach(companion, joiner, owners, places, row, tally) ? 1 : 0;
      }
      input.tick().run();
      row = input.rows().next();
    }
    return new Joins(attached, orphaned);
  }

  private Map<String, List<TitleDraft>> owners(Dialect dialect, Companion companion) {
    if (companion.refers() == Companion.Refers.TITLE) {
      return openById.getOrDefault(dialect, Map.of());
    }
    Map<String, List<TitleDraft>> byPerson = new HashMap<>();
    for (TitleDraft draft : open) {
      for (String person : draft.people()) {
        byPerson.computeIfAbsent(person, first -> new ArrayList<>(1)).add(draft);
      }
    }
    return byPerson;
  }

  private static boolean attach(
      Companion companion,
      Companion.Joiner joiner,
      List<TitleDraft> owners,
      int[] places,
      Row row,
      FileTally tally) {
    Companion.Defect defect = null;
    for (TitleDraft owner : owners) {
      defect = joiner.attach(owner, need -> Text.clean(row.cell(places[need])));
    }
    if (defect != null) {
      String column = companion.needs().get(defect.need());
      String value = row.cell(places[defect.need()]);
      tally.reject(row.line(), column, defect.reason(), value, row.cells());
    }
    return defect == null;
  }

  /// The rows of all files of titles, with everything joined to them.
  public List<TitleRow> finish() {
    joiners.values().forEach(Companion.Joiner::finish);
    joiners.clear();
    finishedBeforeOpen = finished.size();
    open.forEach(draft -> finished.add(draft.finish()));
    open.clear();
    openById.clear();
    return finished;
  }

  /// What single viewers did, to be asked for once, after [#finish]. `rowOf` gives the row of the
  /// catalog by the place of a row in what that returned, a negative number where there is none.
  public Interactions interactions(IntUnaryOperator rowOf) {
    return interactions.build(place -> rowOf.applyAsInt(finishedBeforeOpen + place));
  }
}
