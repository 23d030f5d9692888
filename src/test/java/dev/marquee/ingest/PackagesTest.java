package dev.marquee.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// The parts of ingest know each other in one direction only.
class PackagesTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.marquee.ingest");

  @Test
  void partsAreFreeOfCycles() {
    slices().matching("dev.marquee.ingest.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void partsDoNotKnowTheWhole() {
    noClasses()
        .that()
        .resideInAPackage("dev.marquee.ingest.*..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.marquee.ingest")
        .check(CLASSES);
  }
}
