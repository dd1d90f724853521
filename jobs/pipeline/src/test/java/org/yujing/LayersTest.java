package org.yujing;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The order of ARCHITECTURE.md: a package may use those before it, never those after it. */
class LayersTest {
  private static final List<String> ORDER =
      List.of(
          "problem",
          "tidy",
          "expression",
          "signal",
          "reference",
          "warning",
          "rule",
          "detect",
          "disposition",
          "assess",
          "queue",
          "report",
          "story",
          "simulate",
          "score",
          "scaffold",
          "topic",
          "publish",
          "pipeline",
          "stack",
          "backtest",
          "command");

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.yujing");

  @Test
  void eachPackageUsesOnlyThoseBeforeIt() {
    var layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (String name : ORDER) {
      layers = layers.layer(name).definedBy("org.yujing." + name + "..");
    }
    for (int i = 0; i < ORDER.size(); i++) {
      List<String> later = ORDER.subList(i + 1, ORDER.size());
      layers =
          later.isEmpty()
              ? layers.whereLayer(ORDER.get(i)).mayNotBeAccessedByAnyLayer()
              : layers
                  .whereLayer(ORDER.get(i))
                  .mayOnlyBeAccessedByLayers(later.toArray(String[]::new));
    }
    layers.check(classes);
  }

  @Test
  void theEngineKnowsNoFlinkAndNoKafka() {
    ArchRuleDefinition.noClasses()
        .that()
        .resideInAnyPackage(
            ORDER.subList(0, ORDER.indexOf("topic")).stream()
                .map(name -> "org.yujing." + name + "..")
                .toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.flink..", "org.apache.kafka..")
        .check(classes);
  }

  /** Drools is slow to load: where no assessment rules are, it must not be. */
  @Test
  void onlyAssessmentKnowsDrools() {
    ArchRuleDefinition.noClasses()
        .that()
        .resideOutsideOfPackage("org.yujing.assess..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.drools..", "org.kie..")
        .check(classes);
  }

  @Test
  void onlyMainsAskForTheTimeOfDay() {
    ArchRuleDefinition.noClasses()
        .that()
        .resideOutsideOfPackage("org.yujing.command..")
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .check(classes);
  }
}
