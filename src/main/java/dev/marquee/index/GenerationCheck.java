package dev.marquee.index;

import dev.marquee.index.file.Checksum;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Compares every byte of the current generation with its manifest, as `doctor` does.
public final class GenerationCheck {
  private final GenerationStore store;

  /// A check of the generations of a store.
  public GenerationCheck(GenerationStore store) {
    this.store = store;
  }

  /// What is wrong, one line a finding, lower case, without a full stop; empty when all is well.
  /// Reads every file of the current generation, and opens it.
  public List<String> findings() {
    try {
      Optional<Integer> current = store.current();
      return current.isEmpty()
          ? List.of("no index has been built yet; build one with: ./marquee index")
          : findings(store.folderOf(current.get()));
    } catch (IndexProblem e) {
      return List.of(e.detail());
    }
  }

  private List<String> findings(GenerationFolder folder) {
    List<String> findings = new ArrayList<>();
    for (Manifest.FileEntry file : folder.manifest().files()) {
      finding(folder, file)
          .ifPresent(
              found -> findings.add(folder.label() + ": " + found + "; " + IndexProblem.REBUILD));
    }
    if (findings.isEmpty()) {
      store.open().close();
    }
    return findings;
  }

  private static Optional<String> finding(GenerationFolder folder, Manifest.FileEntry file) {
    Optional<String> size = folder.sizeFinding(file);
    if (size.isPresent()) {
      return size;
    }
    try {
      return Checksum.of(folder.resolve(file.path())).equals(file.sha256())
          ? Optional.empty()
          : Optional.of("'" + file.path() + "' has another checksum than when it was written");
    } catch (IOException e) {
      return Optional.of("'" + file.path() + "' cannot be read: " + IndexProblem.reason(e));
    }
  }
}
