package dev.marquee.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerationCheckTest {
  @TempDir Path folder;
  private GenerationStore store;

  @BeforeEach
  void publish() {
    store = Generations.store(folder);
    Generations.publish(store, Generations.fourTitles());
  }

  private Path file(String name) {
    return folder.resolve("generations").resolve("000001").resolve(name);
  }

  private List<String> findings() {
    return new GenerationCheck(store).findings();
  }

  @Test
  void generationAsWrittenHasNoFinding() {
    assertThat(findings()).isEmpty();
  }

  @Test
  void everyFlippedByteIsFound() throws IOException {
    for (Manifest.FileEntry entry : store.manifest(1).files()) {
      byte[] bytes = Files.readAllBytes(file(entry.path()));
      for (int at : new int[] {0, bytes.length / 2, bytes.length - 1}) {
        bytes[at] ^= 4;
        Files.write(file(entry.path()), bytes);
        assertThat(findings())
            .as("byte %d of %s", at, entry.path())
            .singleElement()
            .asString()
            .contains(entry.path(), "checksum", "./marquee index")
            .doesNotContain("\n");
        bytes[at] ^= 4;
      }
      Files.write(file(entry.path()), bytes);
    }
    assertThat(findings()).isEmpty();
  }

  @Test
  void eachMissingOrShortenedFileIsALine() throws IOException {
    Files.delete(file("clusters.json"));
    Files.write(file("encoder.bin"), new byte[2]);
    assertThat(findings())
        .hasSize(2)
        .anyMatch(line -> line.contains("'clusters.json' is missing"))
        .anyMatch(line -> line.contains("'encoder.bin' has 2 bytes instead of 7"));
  }

  @Test
  void manifestThatCannotBeReadIsAFinding() throws IOException {
    Files.writeString(file("manifest.json"), "");
    assertThat(findings()).singleElement().asString().contains("manifest.json", "./marquee index");
  }

  @Test
  void noIndexIsAFinding(@TempDir Path other) {
    assertThat(new GenerationCheck(Generations.store(other)).findings())
        .singleElement()
        .asString()
        .contains("./marquee index");
  }
}
