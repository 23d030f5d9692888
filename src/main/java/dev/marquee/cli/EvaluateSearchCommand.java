package dev.marquee.cli;

import dev.marquee.evaluate.EvaluationProblem;
import dev.marquee.evaluate.KnownItemSearch;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `marquee evaluate search FILE.tsv --source CATALOG`: how often search finds the title that was
/// meant.
@Command(
    name = "search",
    description =
        "Judge search by damaged titles: how often is the title that was meant the first hit?"
            + " DATA is a tab-separated file: queryId, kind, query, relevant ids joined by '|'.",
    footer = {
      "",
      "Example: marquee evaluate search known-items.tsv --source netflix_titles.csv --json"
    })
final class EvaluateSearchCommand implements Callable<Integer> {
  @Mixin private final EvaluateOptions options = new EvaluateOptions();

  @Option(
      names = "--seed",
      defaultValue = "" + RebuildRun.SEED,
      description = "The seed of every random draw (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (options.sources().isEmpty()) {
      throw new EvaluationProblem("--source is needed: the catalog that DATA looks for titles of");
    }
    Path folder = Files.createTempDirectory("marquee-evaluate");
    try {
      KnownItemSearch protocol = new KnownItemSearch(seed);
      options.print(protocol.run(options.data(), options.sources(), folder), Streams.out(spec));
    } finally {
      delete(folder);
    }
    return 0;
  }

  private static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
