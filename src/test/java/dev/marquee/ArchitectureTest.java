package dev.marquee;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Holds the house to its plan: who may import whom, and who alone may touch which library.
class ArchitectureTest {
  private static final String ROOT = "dev.marquee.";

  /// What each package may import from our own; the table of ARCHITECTURE.md.
  private static final Map<String, Set<String>> MAY_IMPORT =
      Map.ofEntries(
          Map.entry("catalog", Set.of()),
          Map.entry("vector", Set.of()),
          Map.entry("ingest", Set.of("catalog")),
          Map.entry("events", Set.of("catalog")),
          Map.entry("encode", Set.of("vector", "catalog")),
          Map.entry("cluster", Set.of("vector")),
          Map.entry("audience", Set.of("events", "vector", "catalog")),
          Map.entry("index", Set.of("encode", "cluster", "audience", "vector", "catalog")),
          Map.entry("search", Set.of("index", "encode", "cluster", "vector", "catalog")),
          Map.entry(
              "recommend", Set.of("search", "audience", "events", "encode", "vector", "catalog")),
          Map.entry("insights", Set.of("search", "events", "catalog")),
          Map.entry(
              "pipeline",
              Set.of(
                  "recommend",
                  "ingest",
                  "encode",
                  "cluster",
                  "audience",
                  "index",
                  "search",
                  "events",
                  "vector",
                  "catalog")),
          Map.entry(
              "evaluate",
              Set.of(
                  "recommend",
                  "search",
                  "index",
                  "audience",
                  "events",
                  "ingest",
                  "encode",
                  "cluster",
                  "pipeline",
                  "vector",
                  "catalog")),
          Map.entry(
              "http", Set.of("recommend", "insights", "search", "pipeline", "events", "catalog")),
          Map.entry(
              "cli",
              Set.of(
                  "http",
                  "evaluate",
                  "pipeline",
                  "recommend",
                  "insights",
                  "search",
                  "index",
                  "audience",
                  "cluster",
                  "encode",
                  "ingest",
                  "events",
                  "vector",
                  "catalog")));

  /// Libraries and the packages that may touch them.
  private static final Map<String, List<String>> OWNERS =
      Map.ofEntries(
          Map.entry("picocli..", List.of("cli")),
          Map.entry("me.tongfei..", List.of("cli")),
          Map.entry("io.javalin..", List.of("http")),
          Map.entry("org.eclipse.jetty..", List.of("http")),
          Map.entry("org.apache.lucene.analysis..", List.of("index", "search", "encode")),
          Map.entry("org.apache.lucene.search..", List.of("search", "index")),
          Map.entry("elki..", List.of("cluster")),
          Map.entry("java.sql..", List.of("events")),
          Map.entry("org.sqlite..", List.of("events")),
          Map.entry("org.postgresql..", List.of("events")),
          Map.entry("com.zaxxer..", List.of("events")),
          Map.entry("org.apache.kafka..", List.of("events")),
          Map.entry("org.apache.commons.csv..", List.of("ingest")),
          Map.entry("org.ejml..", List.of("vector")),
          Map.entry(
              "tools.jackson..",
              List.of("http", "ingest", "events", "index", "cli", "encode.sentence")),
          Map.entry("ai.onnxruntime..", List.of("encode.sentence")),
          Map.entry("jdk.incubator.vector..", List.of("vector")));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.marquee");

  @TestFactory
  List<DynamicTest> packagesKnowOnlyWhatStandsBelowThem() {
    return MAY_IMPORT.entrySet().stream()
        .map(entry ->
            DynamicTest.dynamicTest(
                entry.getKey(), () -> importsOnly(entry.getKey(), entry.getValue())))
        .toList();
  }

  private static void importsOnly(String name, Set<String> allowed) {
    String[] forbidden =
        MAY_IMPORT.keySet().stream()
            .filter(other -> !other.equals(name) && !allowed.contains(other))
            .map(other -> ROOT + other + "..")
            .toArray(String[]::new);
    check(
        noClasses()
            .that()
            .resideInAPackage(ROOT + name + "..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(forbidden));
  }

  @TestFactory
  List<DynamicTest> librariesStayBehindTheirOwnersWall() {
    return OWNERS.entrySet().stream()
        .map(entry ->
            DynamicTest.dynamicTest(
                entry.getKey(), () -> touchedOnlyBy(entry.getKey(), entry.getValue())))
        .toList();
  }

  private static void touchedOnlyBy(String library, List<String> owners) {
    String[] ours = owners.stream().map(owner -> ROOT + owner + "..").toArray(String[]::new);
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(ours)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(library));
  }

  @Test
  void everyPackageIsInTheTable() {
    List<String> unknown =
        CLASSES.stream()
            .map(type ->
                type.getPackageName()
                    .replaceFirst("^dev\\.marquee\\.?", "")
                    .replaceFirst("\\..*", ""))
            .distinct()
            .filter(name -> !MAY_IMPORT.containsKey(name))
            .toList();
    if (!unknown.isEmpty()) {
      throw new AssertionError(
          "packages that the table does not know: " + Arrays.toString(unknown.toArray()));
    }
  }

  @Test
  void packagesAreFreeOfCycles() {
    check(slices().matching("dev.marquee.(*)..").should().beFreeOfCycles());
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(CLASSES);
  }
}
