package org.mirqab.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.mirqab.ingest",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule theCoreKnowsNoFramework =
      noClasses()
          .that()
          .resideInAnyPackage("org.mirqab.ingest.article", "org.mirqab.ingest.json")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.quarkus..",
              "jakarta..",
              "io.smallrye..",
              "io.vertx..",
              "io.micrometer..",
              "org.apache.kafka..",
              "org.eclipse.microprofile..",
              "org.mirqab.adapters..");

  @ArchTest
  static final ArchRule theArticleKnowsNoAdapter =
      noClasses()
          .that()
          .resideInAPackage("org.mirqab.ingest.article")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.mirqab.ingest.json", "org.mirqab.ingest.http", "org.mirqab.ingest.kafka");

  @ArchTest
  static final ArchRule kafkaDoesNotKnowHttp =
      noClasses()
          .that()
          .resideInAPackage("org.mirqab.ingest.kafka")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.mirqab.ingest.http", "io.vertx..");

  @ArchTest
  static final ArchRule httpDoesNotKnowKafka =
      noClasses()
          .that()
          .resideInAPackage("org.mirqab.ingest.http")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.mirqab.ingest.kafka", "org.apache.kafka..");

  @ArchTest
  static final ArchRule noServiceImportsAnother =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.mirqab.nlp..", "org.mirqab.index..", "org.mirqab.local..");
}
