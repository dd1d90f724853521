package org.yujing.command;

import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;
import org.yujing.simulate.Manifest;
import org.yujing.simulate.Truth;
import org.yujing.simulate.Truth.Asked;

/** What was simulated, for people. */
final class SimulateText {
  private SimulateText() {}

  static void print(Manifest manifest, PrintWriter out) {
    out.println(
        Words.of(
            "simulate.size",
            manifest.size().grids(),
            manifest.size().microGrids(),
            manifest.size().from().toString(),
            manifest.size().days(),
            manifest.events(),
            manifest.total()));
    sources(manifest, out);
    truths(manifest, out);
    if (manifest.left() > 0) {
      out.println(Words.of("simulate.left", manifest.left()));
    }
  }

  private static void sources(Manifest manifest, PrintWriter out) {
    Table table = new Table();
    table.row(
        Words.of("simulate.source"),
        Words.of("simulate.signals"),
        Words.of("simulate.duplicates"),
        Words.of("simulate.spoilt"),
        Words.of("simulate.disorder"));
    manifest
        .sources()
        .forEach(
            (name, count) ->
                table.row(
                    name,
                    count.signals(),
                    count.duplicates(),
                    count.lines() - count.signals() - count.duplicates(),
                    count.outOfOrder()));
    table.print(out);
    out.println();
  }

  private static void truths(Manifest manifest, PrintWriter out) {
    Map<String, long[]> byScenario = new TreeMap<>();
    for (Truth truth : manifest.truths()) {
      long[] counts = byScenario.computeIfAbsent(truth.scenario(), name -> new long[] {0, 0, 0});
      counts[column(truth.asked())]++;
    }
    Table table = new Table();
    table.row(
        Words.of("simulate.scenario"),
        Words.of("simulate.planted"),
        Words.of("simulate.optional"),
        Words.of("simulate.lookalikes"));
    byScenario.forEach((name, counts) -> table.row(name, counts[0], counts[1], counts[2]));
    table.print(out);
    out.println();
  }

  private static int column(Asked asked) {
    return switch (asked) {
      case PLANTED -> 0;
      case OPTIONAL -> 1;
      case LOOKALIKE -> 2;
    };
  }
}
