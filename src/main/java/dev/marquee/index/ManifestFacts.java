package dev.marquee.index;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the rebuild knows about a generation and the store does not.
///
/// - `seed`: of every random draw; `sources`: the files read; `settings`: by name, as text.
/// - `counts`: such as rows read and rejected, by name.
/// - `stageMillis`: how long each stage took, in milliseconds; kept in the manifest, which is under
///   no checksum, so that two builds of the same content differ in nothing that is.
public record ManifestFacts(
    long seed,
    List<SourceFile> sources,
    Map<String, String> settings,
    Nearby nearby,
    Map<String, Long> counts,
    Map<String, Long> stageMillis) {
  public ManifestFacts {
    sources = List.copyOf(sources);
    settings = Collections.unmodifiableMap(new TreeMap<>(settings));
    counts = Collections.unmodifiableMap(new TreeMap<>(counts));
    stageMillis = Collections.unmodifiableMap(new LinkedHashMap<>(stageMillis));
  }
}
