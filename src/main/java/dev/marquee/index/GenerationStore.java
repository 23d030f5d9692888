package dev.marquee.index;

import dev.marquee.index.file.DurableFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The generations in an index folder, and which of them is current.
///
/// ```
/// index/CURRENT                 the number of the generation to read
/// index/build.lock              held while one is written
/// index/generations/000042/     main/ encoder.bin centroids.bin clusters.json
///                               interactions.bin audience.bin report.json manifest.json
/// ```
///
/// Safe from any thread and beside other processes: one writes at a time, readers are never in the
/// way.
public final class GenerationStore {
  /// How many generations stay on disk: the current one and a few to go back to.
  static final int KEPT = 3;

  private static final String CURRENT = "CURRENT";
  private static final String NUMBER = "[0-9]{6,9}";

  private final Path folder;
  private final EncoderReader encoderReader;
  private final Clock clock;

  /// The store in an index folder, which need not exist yet.
  public GenerationStore(Path folder, EncoderReader encoderReader, Clock clock) {
    this.folder = folder;
    this.encoderReader = encoderReader;
    this.clock = clock;
  }

  /// Writes a generation and makes it the current one; returns its number, the highest so far plus
  /// 1. What a killed build left behind is removed before, old generations after.
  ///
  /// - `report`: the cleaning report as JSON, kept as it is.
  ///
  /// Throws [IndexProblem] when another build is under way or the disk refuses; the generation
  /// before then still serves.
  public int publish(
      GenerationContent content, ManifestFacts facts, byte[] report, Progress progress) {
    return publish(target ->
        new GenerationWriter(target, clock).write(content, facts, report, previous(), progress));
  }

  /// Writes the generation after `base` that differs from it only in what was learned from viewers,
  /// and switches to it; returns its number. Files that stay as they were are shared by both, and
  /// stay when either is removed.
  ///
  /// Throws [IndexProblem], as [#publish] does, and when another generation than `base` serves by
  /// now: what was learned is of other titles than those.
  public int publishTrained(int base, TrainedAudience audience) {
    return publish(target -> {
      GenerationFolder before = folderOf(base);
      if (!current().equals(Optional.of(base))) {
        throw new IndexProblem(
            before.label() + " was replaced while its viewers were learned from; train again",
            null);
      }
      Manifest manifest = before.manifest();
      audience.requireTitles(manifest.sizes().titles());
      before.requireFiles(manifest);
      new GenerationWriter(target, clock).writeTrained(before, audience);
    });
  }

  /// Fills the folder of a new generation, the manifest last.
  private interface Filling {
    void fill(GenerationFolder target) throws IOException;
  }

  private int publish(Filling filling) {
    try {
      Files.createDirectories(generationsFolder());
      try (BuildLock _ = BuildLock.take(folder)) {
        removeLeftovers();
        GenerationFolder target = folderOf(nextNumber());
        filling.fill(target);
        DurableFiles.syncFolder(generationsFolder());
        switchTo(target.number());
        prune(target.number());
        return target.number();
      }
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /// Throws [IndexProblem] when nothing could be published now: when another build is writing or
  /// the disk refuses. Better told before the work than after it.
  public void requireWritable() {
    try {
      Files.createDirectories(generationsFolder());
      BuildLock.take(folder).close();
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private IndexProblem unwritable(IOException e) {
    return new IndexProblem("cannot write to '" + folder + "': " + IndexProblem.reason(e), e);
  }

  private int nextNumber() {
    return folders().stream().mapToInt(GenerationFolder::number).max().orElse(0) + 1;
  }

  /// The generation that serves; none, too, when `CURRENT` is damaged, which the build is to mend.
  private Optional<Integer> previous() {
    try {
      return current();
    } catch (IndexProblem e) {
      return Optional.empty();
    }
  }

  private void switchTo(int number) throws IOException {
    DurableFiles.replace(
        folder.resolve(CURRENT), (number + "\n").getBytes(StandardCharsets.US_ASCII));
  }

  private void removeLeftovers() {
    folders().stream()
        .filter(generation -> !generation.isComplete())
        .forEach(GenerationFolder::remove);
  }

  private void prune(int current) {
    List<Integer> numbers = generations();
    numbers.subList(0, Math.max(0, numbers.size() - KEPT)).stream()
        .filter(number -> number != current)
        .forEach(number -> folderOf(number).remove());
  }

  /// Opens the current generation. Throws [IndexProblem] when there is none or it cannot be read.
  public Snapshot open() {
    int number =
        current()
            .orElseThrow(() ->
                new IndexProblem(
                    "no index in '" + folder + "'; build one with: ./marquee index", null));
    try {
      return Snapshot.open(folderOf(number), encoderReader);
    } catch (IndexProblem e) {
      // Two rebuilds may have replaced and removed it since its number was read.
      if (current().orElse(number) == number) {
        throw e;
      }
      return open();
    }
  }

  /// The number of the current generation; empty when none was built yet. Throws [IndexProblem]
  /// when `CURRENT` is unreadable or names a generation that is not there.
  public Optional<Integer> current() {
    Optional<Integer> number = readCurrent();
    if (number.isPresent() && !folderOf(number.get()).isComplete()) {
      // A rebuild may just have replaced it and removed it.
      if (readCurrent().equals(number)) {
        throw IndexProblem.needsRebuild(
            "'"
                + folder.resolve(CURRENT)
                + "' names generation "
                + number.get()
                + ", which is not there",
            null);
      }
      return current();
    }
    return number;
  }

  private Optional<Integer> readCurrent() {
    Path file = folder.resolve(CURRENT);
    try {
      return Optional.of(
          Integer.valueOf(Files.readString(file, StandardCharsets.ISO_8859_1).strip()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (NumberFormatException e) {
      throw IndexProblem.needsRebuild("'" + file + "' does not hold a number", e);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /// The numbers of all complete generations, ascending.
  public List<Integer> generations() {
    return folders().stream()
        .filter(GenerationFolder::isComplete)
        .map(GenerationFolder::number)
        .toList();
  }

  /// The manifest of a generation. Throws [IndexProblem] when it cannot be read.
  public Manifest manifest(int number) {
    return folderOf(number).manifest();
  }

  /// The cleaning report of a generation as it was handed in.
  public byte[] report(int number) {
    try {
      return Files.readAllBytes(folderOf(number).resolve(GenerationFolder.REPORT));
    } catch (IOException e) {
      throw IndexProblem.needsRebuild(folderOf(number).label() + " has no report", e);
    }
  }

  private List<GenerationFolder> folders() {
    if (!Files.isDirectory(generationsFolder())) {
      return List.of();
    }
    try (Stream<Path> paths = Files.list(generationsFolder())) {
      return paths
          .map(path -> path.getFileName().toString())
          .filter(name -> name.matches(NUMBER))
          .map(name -> folderOf(Integer.parseInt(name)))
          .sorted(Comparator.comparingInt(GenerationFolder::number))
          .toList();
    } catch (IOException e) {
      throw unreadable(generationsFolder(), e);
    }
  }

  private static IndexProblem unreadable(Path path, IOException e) {
    return new IndexProblem("'" + path + "' cannot be read: " + IndexProblem.reason(e), e);
  }

  GenerationFolder folderOf(int number) {
    return GenerationFolder.of(generationsFolder(), number);
  }

  private Path generationsFolder() {
    return folder.resolve("generations");
  }
}
