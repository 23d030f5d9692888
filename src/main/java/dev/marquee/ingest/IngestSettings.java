package dev.marquee.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What to read, and what to put up with.
///
/// - `sources`: files, or folders whose files are read.
/// - `names`: for a file, the scheme of its rows' ids in place of its stem.
/// - `mapping`: for files of no dialect we know, the column of each field, such as `title` to
///   `Name`; empty when there is none. Fields are the columns of the *Marquee titles* dialect.
/// - `apart`: those of the sources whose rows are never merged with one another: the catalog then
///   holds exactly their titles, each under the source's own id, enriched by what the rows of other
///   sources tell of the same work; other rows are left out. Empty for the ordinary catalog of all.
/// - `maxRejectedShare`: in `[0, 1]`; a file of which more rows are rejected fails the run.
public record IngestSettings(
    List<Path> sources,
    Map<Path, String> names,
    Map<String, String> mapping,
    Set<Path> apart,
    double maxRejectedShare) {

  /// One row in five: real catalogs with a tenth of unusable rows are worth reading, a file of
  /// which more is lost is probably not what it seems.
  public static final double DEFAULT_MAX_REJECTED_SHARE = 0.2;

  public IngestSettings {
    sources = List.copyOf(sources);
    names = Map.copyOf(names);
    mapping = Map.copyOf(mapping);
    apart = Set.copyOf(apart);
    if (!(maxRejectedShare >= 0 && maxRejectedShare <= 1)) {
      throw new IllegalArgumentException("a share lies in 0..1, not " + maxRejectedShare);
    }
  }

  /// These sources, everything else at its default.
  public static IngestSettings of(Path... sources) {
    return of(List.of(sources));
  }

  /// These sources, everything else at its default.
  public static IngestSettings of(List<Path> sources) {
    return new IngestSettings(sources, Map.of(), Map.of(), Set.of(), DEFAULT_MAX_REJECTED_SHARE);
  }

  /// The same with other names of files.
  public IngestSettings named(Map<Path, String> newNames) {
    return new IngestSettings(sources, newNames, mapping, apart, maxRejectedShare);
  }

  /// The same with another mapping of columns.
  public IngestSettings mapped(Map<String, String> newMapping) {
    return new IngestSettings(sources, names, newMapping, apart, maxRejectedShare);
  }

  /// The same with these sources kept apart.
  public IngestSettings keepingApart(Path... newApart) {
    return new IngestSettings(sources, names, mapping, Set.of(newApart), maxRejectedShare);
  }

  /// The same, putting up with another share of rejected rows.
  public IngestSettings tolerating(double newShare) {
    return new IngestSettings(sources, names, mapping, apart, newShare);
  }
}
