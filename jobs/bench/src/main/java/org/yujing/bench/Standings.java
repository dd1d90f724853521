package org.yujing.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** The tables: how each contender did, and how often as fast the first of them is. */
final class Standings {
  private static final String ROW = "%-14s %25s %7s %6s %8s %9s %5s %20s %7s  %s%n";

  private final PrintWriter out;
  private final List<Measurement> all = new ArrayList<>();

  Standings(PrintWriter out) {
    this.out = out;
  }

  void head(int rules, Object what) {
    out.printf(Locale.ROOT, "%n%d rules: %s%n", rules, what);
  }

  /** {@code names}: in the order of the table; ratios are of the first to each. */
  void table(List<Measurement> measured, List<String> names) {
    all.addAll(measured);
    out.printf(
        Locale.ROOT,
        ROW,
        "",
        "signals/s (least-most)",
        "CPU us",
        "MB",
        "compile",
        "warnings",
        "same",
        "first is (least-most)",
        "by CPU",
        "order; state; cores");
    for (String name : names) {
      row(name, of(name, measured), of(names.get(0), measured), same(measured));
    }
    out.printf(Locale.ROOT, "load: %s%n", spread("%.1f", measured, Measurement::load));
    out.flush();
  }

  private void row(String name, List<Measurement> mine, List<Measurement> first, boolean same) {
    if (mine.isEmpty()) {
      out.printf(Locale.ROOT, "%-14s failed or too slow%n", shortened(name));
      return;
    }
    Measurement one = mine.get(0);
    out.printf(
        Locale.ROOT,
        ROW,
        shortened(name),
        spread("%,.0f", mine, Measurement::perSecond),
        middle("%.1f", figures(mine, Measurement::cpuMicros)),
        middle("%,.0f", figures(mine, Measurement::peakMegabytes)),
        middle("%.1f s", figures(mine, Measurement::compileSeconds)),
        one.hash().isEmpty() ? "" : String.format(Locale.ROOT, "%,d", one.warnings()),
        one.hash().isEmpty() ? "" : same ? "yes" : "NO",
        text("%.2f", ratios(first, mine, Measurement::perSecond)),
        middle("%.2f", ratios(mine, first, Measurement::cpuMicros)),
        one.guarantees());
  }

  private static String shortened(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** Round by round, so that what the machine did meanwhile counts for both. */
  private static List<Double> ratios(
      List<Measurement> some, List<Measurement> others, ToDoubleFunction<Measurement> what) {
    List<Double> ratios = new ArrayList<>();
    for (Measurement one : some) {
      others.stream()
          .filter(other -> other.round() == one.round())
          .forEach(other -> ratios.add(what.applyAsDouble(one) / what.applyAsDouble(other)));
    }
    return ratios;
  }

  private static String spread(
      String form, List<Measurement> measured, ToDoubleFunction<Measurement> what) {
    return text(form, figures(measured, what));
  }

  private static String text(String form, List<Double> figures) {
    if (figures.isEmpty()) {
      return "";
    }
    Several several = Several.of(figures);
    String all = form + " (" + form + "-" + form + ")";
    return String.format(Locale.ROOT, all, several.median(), several.least(), several.most());
  }

  private static String middle(String form, List<Double> figures) {
    return figures.isEmpty() ? "" : String.format(Locale.ROOT, form, Several.of(figures).median());
  }

  private static List<Double> figures(
      List<Measurement> measured, ToDoubleFunction<Measurement> what) {
    return measured.stream().map(what::applyAsDouble).toList();
  }

  private static List<Measurement> of(String name, List<Measurement> measured) {
    return measured.stream().filter(one -> one.contender().equals(name)).toList();
  }

  /** Whether all that warn gave the same warnings. */
  private static boolean same(List<Measurement> measured) {
    Set<String> hashes = new HashSet<>();
    measured.stream().map(Measurement::hash).filter(hash -> !hash.isEmpty()).forEach(hashes::add);
    return hashes.size() <= 1;
  }

  /** Whether all of so many trials came to their end with the same warnings. */
  boolean good(List<Measurement> measured, int wanted) {
    return measured.size() == wanted && same(measured);
  }

  void write(Path file) throws IOException {
    new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), all);
  }
}
