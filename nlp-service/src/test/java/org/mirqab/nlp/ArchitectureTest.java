package org.mirqab.nlp;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.mirqab.nlp", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  /** Every package below org.mirqab.nlp but the adapters, so that a new one is held by the rule. */
  @ArchTest
  static final ArchRule theEngineKnowsNoFramework =
      noClasses()
          .that()
          .resideInAPackage("org.mirqab.nlp.*..")
          .and()
          .resideOutsideOfPackages(
              "org.mirqab.nlp.kafka..", "org.mirqab.nlp.http..", "org.mirqab.nlp.command..")
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
              "org.jboss..",
              "org.mirqab.adapters..",
              "picocli..");

  @ArchTest
  static final ArchRule theEngineKnowsNoAdapter =
      noClasses()
          .that()
          .resideInAPackage("org.mirqab.nlp.*..")
          .and()
          .resideOutsideOfPackages(
              "org.mirqab.nlp.kafka..", "org.mirqab.nlp.http..", "org.mirqab.nlp.command..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.mirqab.nlp",
              "org.mirqab.nlp.kafka..",
              "org.mirqab.nlp.http..",
              "org.mirqab.nlp.command..");

  @ArchTest
  static final ArchRule noAdapterKnowsKafkaButItsOwn =
      noClasses()
          .that()
          .resideInAnyPackage("org.mirqab.nlp.http..", "org.mirqab.nlp.command..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.mirqab.nlp.kafka..", "org.apache.kafka..");

  @ArchTest
  static final ArchRule noServiceImportsAnother =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.mirqab.ingest..", "org.mirqab.index..", "org.mirqab.local..");
}
