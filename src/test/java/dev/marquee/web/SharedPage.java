package dev.marquee.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives all test classes of a run the one [RunningPage], which takes seconds to start. Without a
/// browser the classes are skipped.
final class SharedPage implements BeforeAllCallback, ParameterResolver {
  private static final Namespace OURS = Namespace.create(SharedPage.class);

  @Override
  public void beforeAll(ExtensionContext context) {
    Path browser = Programs.browser();
    context
        .getRoot()
        .getStore(OURS)
        .getOrComputeIfAbsent(Kept.class, key -> Kept.start(browser), Kept.class);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == RunningPage.class;
  }

  @Override
  public RunningPage resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Kept kept = context.getRoot().getStore(OURS).get(Kept.class, Kept.class);
    if (kept == null) {
      throw new IllegalStateException("started before all tests");
    }
    return kept.page();
  }

  /// The page with the folder of its index; both end with the run.
  private record Kept(RunningPage page, Path folder) implements AutoCloseable {
    static Kept start(Path browser) {
      try {
        Path folder = Files.createTempDirectory("marquee-page");
        return new Kept(RunningPage.start(browser, folder.resolve("index")), folder);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      page.close();
      List<Path> all;
      try (Stream<Path> paths = Files.walk(folder)) {
        all = paths.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path path : all) {
        Files.delete(path);
      }
    }
  }
}
