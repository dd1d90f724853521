package org.yujing.assess;

import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.ArrayList;
import java.util.List;
import org.yujing.reference.Reference;
import org.yujing.warning.Level;
import org.yujing.warning.Warning;

/**
 * Measures by hand, no test: how fast a hundred rules are compiled and run, and whether reloading
 * them leaves anything behind. Run its main method with the test class path, on one core:
 *
 * <pre>mvn -Dfast -pl jobs/engine test-compile dependency:build-classpath -Dmdep.outputFile=cp
 * taskset -c 0 java -cp jobs/engine/target/test-classes:jobs/engine/target/classes:$(cat cp) \
 *     org.yujing.assess.MeasuredAssessments speed
 * java ... org.yujing.assess.MeasuredAssessments reload</pre>
 */
public final class MeasuredAssessments {
  private static final int RULES = 100;
  private static final int CASES = 20_000;
  private static final Policy POLICY = Policy.standard("v");
  private static final Reference REFERENCE = Reference.empty();

  private MeasuredAssessments() {}

  public static void main(String[] args) {
    if (args.length == 1 && args[0].equals("reload")) {
      reload();
    } else {
      speed();
    }
  }

  private static void speed() {
    long start = System.nanoTime();
    DrlRules rules = TestingAssessments.rules(text(0));
    System.out.printf("cold compile of %d rules: %d ms%n", RULES, millis(start));
    Assessor assessor = rules.assessor(POLICY, REFERENCE);
    Case one = TestingAssessments.caseOf(warnings());
    System.out.printf("%d of them fire%n", assessor.assess(one).fired().size());
    for (int round = 0; round < 8; round++) {
      long from = System.nanoTime();
      for (int i = 0; i < CASES; i++) {
        assessor.assess(one);
      }
      System.out.printf("%d assessments/s%n", CASES * 1000L / Math.max(1, millis(from)));
    }
    for (int round = 1; round < 6; round++) {
      long from = System.nanoTime();
      TestingAssessments.rules(text(round)).close();
      System.out.printf("warm compile: %d ms%n", millis(from));
    }
  }

  private static void reload() {
    Case one = TestingAssessments.caseOf(warnings());
    for (int round = 0; round < 60; round++) {
      if (round % 10 == 0) {
        said(round);
      }
      try (DrlRules rules = TestingAssessments.rules(text(round))) {
        Assessor assessor = rules.assessor(POLICY, REFERENCE);
        for (int i = 0; i < 100; i++) {
          assessor.assess(one);
        }
      }
    }
    said(60);
  }

  private static void said(int round) {
    System.gc();
    System.gc();
    ClassLoadingMXBean classes = ManagementFactory.getClassLoadingMXBean();
    long metaspace = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      metaspace += pool.getName().equals("Metaspace") ? pool.getUsage().getUsed() : 0;
    }
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    System.out.printf(
        "after %d reloads: metaspace %d KiB, heap %d KiB, %d classes, %d unloaded%n",
        round,
        metaspace / 1024,
        heap / 1024,
        classes.getLoadedClassCount(),
        classes.getUnloadedClassCount());
  }

  private static long millis(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }

  /** A hundred rules, each about one of fifty warning rules; a figure makes each text new. */
  private static String text(int figure) {
    List<String> rules = new ArrayList<>();
    for (int i = 0; i < RULES; i++) {
      String when =
          "$a : Assessment(scenario == \"dispute\")\n"
              + ("$w : Warning(rule == \"dispute-" + i / 2 + "\", value >= " + figure + "." + i)
              + ")\n"
              + (i % 5 == 0 ? "not Warning(rule == \"none" + i + "\", reaches(\"red\"))\n" : "")
              + (i % 7 == 0 ? "SubjectHistory(wrong($w.rule) < 3)\n" : "")
              + (i % 9 == 0 ? "Today(workday || hour >= 8)\n" : "");
      String then = "$a.score(" + i + ", \"第 " + i + " 条: \" + $w.value);";
      rules.add(TestingAssessments.rule("规则 " + i, when, then));
    }
    return String.join("", rules);
  }

  private static Warning[] warnings() {
    Warning[] warnings = new Warning[5];
    for (int i = 0; i < warnings.length; i++) {
      String rule = i == 0 ? "dispute-none" : "dispute-" + i * 3;
      warnings[i] = TestingAssessments.warning(rule, Level.YELLOW, 1000 + i, 4 - i);
    }
    return warnings;
  }
}
