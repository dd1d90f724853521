package org.yujing.assess;

import java.util.List;
import org.yujing.problem.Problems;
import org.yujing.rule.RuleFiles;
import org.yujing.rule.RuleSet;

/** Reads the routing tables of a rule set, and finds what is wrong with all of them together. */
record RoutingLoader(RuleFiles files, KnownNames names, TablesRead read, Problems problems) {

  RoutingTables load(List<String> paths, Policy policy, RuleSet rules) {
    RoutingTables tables = new RoutingTables();
    RoutingCells cells = new RoutingCells(names.scenarios(), names.reference(), problems);
    int before = problems.size();
    paths.forEach(path -> rows(path, cells).forEach(row -> tables.add(row, problems)));
    Reachable reachable = Reachable.of(rules, policy);
    new RoutingDeadlines(tables, policy, problems).check(reachable);
    // The rows that were left out would look like gaps.
    if (!paths.isEmpty() && problems.size() == before) {
      new RoutingGaps(tables, reachable).check(files.place(paths.get(0)), problems);
    }
    return tables;
  }

  private List<RoutingRow> rows(String path, RoutingCells cells) {
    String place = files.place(path);
    try {
      List<TableRow> rows =
          read.rows(place, files.contents().get(path), problems, () -> table(path, place));
      return new RoutingReader(place, cells, problems).read(rows);
    } catch (TableRefusal refused) {
      refused.report(place, problems);
      return List.of();
    }
  }

  private List<TableRow> table(String path, String place) {
    return path.endsWith(".csv")
        ? CsvTable.read(place, files.contents().get(path), problems)
        : Spreadsheet.read(place, bytes(path), problems);
  }

  private byte[] bytes(String path) {
    try {
      return files.bytes(path);
    } catch (IllegalArgumentException noBase64) {
      throw TableRefusal.unreadable("it was damaged on its way");
    }
  }
}
