package dev.marquee.ingest;

import dev.marquee.ingest.IngestReport.SkippedFile;
import dev.marquee.ingest.dialect.Companion;
import dev.marquee.ingest.dialect.Dialect;
import dev.marquee.ingest.dialect.Dialects;
import dev.marquee.ingest.dialect.Dialects.Kind;
import dev.marquee.ingest.dialect.Mapping;
import dev.marquee.ingest.merge.Origin;
import dev.marquee.ingest.source.Header;
import dev.marquee.ingest.source.SourceFinder;
import dev.marquee.ingest.source.SourceFinder.Candidate;
import dev.marquee.ingest.source.SourceHead;
import dev.marquee.ingest.source.SourceProblem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is to be read and as what, decided by a look at the beginning of every file: files of
/// titles first, then the files joined to them, and the files of folders that are neither.
record SourcePlan(List<Planned> files, List<SkippedFile> skipped) {
  private static final int MOST_COLUMNS_SHOWN = 30;
  private static final int LONGEST_COLUMN_SHOWN = 40;

  /// A file, how it is written, what it is, the scheme of its rows' ids, and whether its rows are
  /// kept apart.
  record Planned(Path file, SourceHead head, Kind kind, String name, boolean apart) {
    Origin origin(int number, Dialect dialect) {
      String figure = dialect.figure() == null ? name : dialect.figure();
      return new Origin(name, number, dialect.standing(), figure, apart);
    }

    Planned keptApart() {
      return new Planned(file, head, kind, name, true);
    }
  }

  /// Looks at all sources. Throws [SourceProblem] for a source that is missing, or named and not of
  /// a kind we know.
  static SourcePlan of(IngestSettings settings) {
    Dialect mapped = settings.mapping().isEmpty() ? null : Mapping.dialect(settings.mapping());
    List<Candidate> candidates = SourceFinder.find(settings.sources());
    Map<Path, String> names = byAbsolutePath(settings.names(), candidates);
    List<Planned> files = new ArrayList<>();
    List<SkippedFile> skipped = new ArrayList<>();
    for (Candidate candidate : candidates) {
      Path file = candidate.file();
      try {
        Planned planned = planned(file, mapped, Optional.ofNullable(names.get(absolute(file))));
        files.add(
            settings.apart().stream().anyMatch(s -> isIn(file, s)) ? planned.keptApart() : planned);
      } catch (SourceProblem problem) {
        if (candidate.named()) {
          throw problem;
        }
        skipped.add(new SkippedFile(file, String.valueOf(problem.getMessage())));
      }
    }
    requireUse(mapped, files);
    requireTitles(settings.apart(), files);
    files.sort(Comparator.comparingInt(SourcePlan::turn));
    return new SourcePlan(files, skipped);
  }

  /// A mapping that says nothing of any file is a misunderstanding, not a mapping to ignore.
  private static void requireUse(@Nullable Dialect mapped, List<Planned> files) {
    if (mapped == null || files.isEmpty()) {
      return;
    }
    boolean used =
        files.stream()
            .anyMatch(file -> file.kind() instanceof Kind.Titles(Dialect d) && d.equals(mapped));
    if (!used) {
      Planned first = files.getFirst();
      throw new SourceProblem(
          "--map is for files of no known dialect, but '"
              + first.file()
              + "' is known ("
              + first.kind().label()
              + "); leave --map out");
    }
  }

  private static boolean isIn(Path file, Path source) {
    Path whole = absolute(source);
    return absolute(file).equals(whole) || whole.equals(absolute(file).getParent());
  }

  private static void requireTitles(Set<Path> apart, List<Planned> files) {
    for (Path source : apart) {
      boolean titled =
          files.stream().anyMatch(f -> f.kind() instanceof Kind.Titles && isIn(f.file(), source));
      if (!titled) {
        throw new SourceProblem(
            "'"
                + source
                + "': no file of titles among the sources, so there is nothing to keep apart");
      }
    }
  }

  /// Titles before what is joined to them, and who is in them before what those are called.
  private static int turn(Planned planned) {
    return switch (planned.kind()) {
      case Kind.Titles _ -> 0;
      case Kind.Joined(Dialect _, Companion companion) ->
          switch (companion.refers()) {
            case TITLE -> 1;
            case PERSON -> 2;
          };
    };
  }

  private static Map<Path, String> byAbsolutePath(
      Map<Path, String> names, List<Candidate> candidates) {
    Map<Path, String> byPath = new HashMap<>();
    names.forEach((named, name) -> {
      Path file = meant(named, candidates);
      if (name.isBlank() || name.indexOf(':') >= 0 || name.equals("imdb") || name.equals("tmdb")) {
        throw new SourceProblem("--name '" + named + "': '" + name + "' cannot be a name of ids");
      }
      byPath.put(absolute(file), name);
    });
    return byPath;
  }

  /// The file of that path, or the only one of that name.
  private static Path meant(Path named, List<Candidate> candidates) {
    List<Path> files = candidates.stream().map(Candidate::file).toList();
    if (files.stream().anyMatch(file -> absolute(file).equals(absolute(named)))) {
      return named;
    }
    List<Path> alike =
        files.stream()
            .filter(file -> named.getParent() == null && named.equals(file.getFileName()))
            .toList();
    if (alike.size() != 1) {
      String why = alike.isEmpty() ? "no such file" : alike.size() + " files of that name";
      throw new SourceProblem("--name '" + named + "': " + why + " among the sources");
    }
    return alike.getFirst();
  }

  private static Path absolute(Path file) {
    return file.toAbsolutePath().normalize();
  }

  private static Planned planned(Path file, @Nullable Dialect mapped, Optional<String> given) {
    SourceHead head = SourceHead.of(file);
    Header header = head.header();
    if (header.columns().isEmpty()) {
      throw new SourceProblem("'" + file + "': empty, or not a table; give a file with a header");
    }
    Kind kind =
        Dialects.recognize(head)
            .or(() ->
                mapped != null && header.hasAll(columns(new Kind.Titles(mapped)))
                    ? Optional.of(new Kind.Titles(mapped))
                    : Optional.empty())
            .orElseThrow(() -> unrecognized(file, header, mapped));
    SourceHead asKind = kind.layout().read(head);
    List<String> read = columns(kind);
    for (String column : read) {
      if (asKind.header().repeats(column)) {
        throw new SourceProblem(
            "'" + file + "': the column '" + column + "' stands twice; rename or remove one");
      }
    }
    SourceHead complete = head.format().isJson() ? asKind.withColumns(new Header(read)) : asKind;
    return new Planned(file, complete, kind, given.orElseGet(() -> name(file, kind)), false);
  }

  private static List<String> columns(Kind kind) {
    return switch (kind) {
      case Kind.Titles(Dialect dialect) ->
          dialect.columns().stream().map(Dialect.Column::name).toList();
      case Kind.Joined(Dialect _, Companion companion) -> companion.needs();
    };
  }

  private static String name(Path file, Kind kind) {
    String scheme =
        switch (kind) {
          case Kind.Titles(Dialect dialect) -> dialect.scheme();
          case Kind.Joined(Dialect dialect, Companion _) -> dialect.scheme();
        };
    if (scheme != null) {
      return scheme;
    }
    String stem = stem(file);
    if (Dialects.schemes().contains(stem)) {
      throw new SourceProblem(
          "'"
              + file
              + "': its rows' ids would look like those of "
              + stem
              + "; give it another name with --name FILE=NAME");
    }
    return stem;
  }

  /// The file's name without `.gz` and without one further ending.
  private static String stem(Path file) {
    String name = file.getFileName().toString().replace(':', '_');
    String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    int dot = plain.lastIndexOf('.');
    return dot > 0 ? plain.substring(0, dot) : plain;
  }

  private static SourceProblem unrecognized(Path file, Header header, @Nullable Dialect mapped) {
    String found =
        header.columns().stream()
            .limit(MOST_COLUMNS_SHOWN)
            .map(SourcePlan::printable)
            .collect(Collectors.joining(", "));
    String needed =
        mapped == null
            ? "needed at least a title; say which column means what with"
                + " --map title=COLUMN,year=COLUMN,genres=COLUMN,..."
            : "needed by --map: " + String.join(", ", columns(new Kind.Titles(mapped)));
    return new SourceProblem(
        "'" + file + "': unrecognized header; columns found: " + found + "; " + needed);
  }

  private static String printable(String column) {
    StringBuilder shown = new StringBuilder();
    column
        .chars()
        .limit(LONGEST_COLUMN_SHOWN)
        .forEach(c -> shown.append(Character.isISOControl(c) ? '?' : (char) c));
    return shown.toString();
  }
}
