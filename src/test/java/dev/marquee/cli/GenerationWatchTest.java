package dev.marquee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.search.lucene.LuceneCatalogIndex;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class GenerationWatchTest {
  @TempDir Path folder;
  private final StringWriter err = new StringWriter();

  private GenerationWatch watch(LuceneCatalogIndex catalog) {
    CommandLine command = new CommandLine(new Marquee());
    command.setErr(new PrintWriter(err, true));
    return new GenerationWatch(catalog, _ -> {}, command);
  }

  @Test
  void tellsOfEachNewGenerationOnce() throws IOException {
    Path index = Typed.index(folder, 60);
    try (var catalog = OpenCatalog.open(index)) {
      GenerationWatch watch = watch(catalog);
      watch.look();
      assertThat(err.toString()).isEmpty();
      Typed.on(index, "index", folder.resolve("films.csv")).assertDone();
      watch.look();
      watch.look();
      assertThat(err.toString().lines()).containsExactly("now serving generation 2.0");
    }
  }

  @Test
  void outlivesATroubledFolderAndTellsOfEachTroubleOnce() throws IOException {
    Path index = Typed.index(folder, 60);
    Path current = index.resolve("CURRENT");
    try (var catalog = OpenCatalog.open(index)) {
      GenerationWatch watch = watch(catalog);
      Files.writeString(current, "garbage");
      watch.look();
      watch.look();
      Files.delete(current);
      Files.createDirectory(current);
      watch.look();
      watch.look();
      assertThat(err.toString().lines())
          .satisfiesExactly(
              first -> assertThat(first).contains("keeping the generation", "not hold a number"),
              second -> assertThat(second).contains("keeping the generation", "a directory"));
      assertThat(catalog.status().generation()).isEqualTo("1.0");
    }
  }

  @Test
  void outlivesANewGenerationThatIsDamaged() throws IOException {
    Path index = Typed.index(folder, 60);
    try (var catalog = OpenCatalog.open(index)) {
      GenerationWatch watch = watch(catalog);
      Typed.on(index, "index", folder.resolve("films.csv")).assertDone();
      for (Path file : filesOf(index.resolve("generations").resolve("000002"))) {
        if (!file.endsWith("manifest.json")) {
          Files.write(file, new byte[(int) Files.size(file)]);
        }
      }
      watch.look();
      watch.look();
      assertThat(err.toString().lines()).hasSize(1);
      assertThat(err.toString()).startsWith("keeping the generation that serves: ");
      assertThat(catalog.status().generation()).isEqualTo("1.0");
    }
  }

  private static Iterable<Path> filesOf(Path generation) throws IOException {
    try (Stream<Path> files = Files.walk(generation)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
