package org.mirqab.index;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.mirqab.index", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule theCoreKnowsOnlyTheContracts =
      noClasses()
          .that()
          .resideInAnyPackage("org.mirqab.index.write", "org.mirqab.index.query")
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages(
              "java..",
              "javax.crypto..",
              "org.mirqab.contracts..",
              "org.mirqab.index.write..",
              "org.mirqab.index.query..");

  @ArchTest
  static final ArchRule noServiceImportsAnother =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.mirqab.ingest..", "org.mirqab.nlp..", "org.mirqab.local..");
}
