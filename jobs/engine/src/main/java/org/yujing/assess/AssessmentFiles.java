package org.yujing.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.yujing.problem.Place;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.Problems;
import org.yujing.rule.RuleFiles;
import org.yujing.rule.RuleFiles.Part;

/**
 * Which files below {@code assessment/}, or a pack's, are what.
 *
 * @param tables routing tables
 * @param drools Drools rules
 */
record AssessmentFiles(List<String> tables, List<String> drools) {
  static final String FOLDER = "assessment/";
  static final String POLICY = FOLDER + "policy.yaml";
  private static final String OTHER_SHEETS = ".*\\.(xlsx|xls|xlsm|xlsb|ods|et)";

  /** Sorts them by their names; those that nothing is read from are reported. */
  static AssessmentFiles of(RuleFiles files, Problems problems) {
    List<String> tables = new ArrayList<>();
    List<String> drools = new ArrayList<>();
    for (String path : files.paths(Part.ASSESSMENT)) {
      boolean below = below(path);
      if (!below && (path.endsWith(".csv") || path.endsWith(".xlsx"))) {
        tables.add(path);
      } else if (!below && path.endsWith(".drl")) {
        drools.add(path);
      } else if (!path.equals(POLICY)) {
        String what = "nothing is read from here";
        problems.add(Place.of(files.place(path)), ProblemCode.UNKNOWN_FILE, what, hint(path));
      }
    }
    // By their names, not by their packs: a rule that moves into its pack keeps its place.
    Comparator<String> byName = Comparator.comparing(AssessmentFiles::name);
    tables.sort(byName);
    drools.sort(byName);
    return new AssessmentFiles(tables, drools);
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Deeper than files are looked for. */
  private static boolean below(String path) {
    return !path.matches("([^/]+/)?" + FOLDER + "[^/]+");
  }

  private static String hint(String path) {
    if (below(path)) {
      return "folders below assessment/ are not looked into: move it up";
    }
    if (path.toLowerCase(Locale.ROOT).matches(OTHER_SHEETS)) {
      return "save it as .xlsx or .csv";
    }
    return path.endsWith(".yaml") || path.endsWith(".yml")
        ? "settings are in policy.yaml, stories in <name>.test.yaml"
        : "policy.yaml, tables (.csv, .xlsx) and Drools rules (.drl) are read";
  }
}
