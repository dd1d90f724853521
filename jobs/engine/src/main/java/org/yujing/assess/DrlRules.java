package org.yujing.assess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.kie.api.KieBase;
import org.yujing.problem.Place;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.Problems;
import org.yujing.reference.Reference;
import org.yujing.rule.RuleFiles;

/**
 * The Drools rules of a rule set, compiled. They are read by {@link DrlFile}, which lets through
 * only what scoring needs, compiled behind {@link DrlClassLoader}, and run within {@link Limits}.
 */
public final class DrlRules implements AutoCloseable {
  static final int LARGEST_FILE = 1 << 18;
  static final int MOST_RULES = 2000;

  /** Each of them keeps the pairs of up to a hundred warnings while it is being run. */
  static final int MOST_PAIRING = 100;

  /** On the line of the first word, so that lines stay what they are. */
  static final String HEAD =
      "package yujing.assessment; "
          + String.join(
              "",
              Arrays.stream(DrlFact.values())
                  .map(fact -> "import " + fact.type().getName() + "; ")
                  .toList());

  private final List<String> names;
  private final List<DrlMention> mentions;
  private KieBase base;

  private DrlRules(List<String> names, List<DrlMention> mentions, KieBase base) {
    this.names = List.copyOf(names);
    this.mentions = List.copyOf(mentions);
    this.base = base;
  }

  /**
   * Reads and compiles files; without use where that finds a problem.
   *
   * @param paths of the files, inside the rule set's folder
   */
  public static DrlRules compile(RuleFiles files, List<String> paths, Problems problems) {
    Problems found = new Problems();
    DrlNotes notes = new DrlNotes(found);
    List<DrlFile> read = new ArrayList<>();
    for (String path : paths) {
      read(files.place(path), files.contents().get(path), notes).ifPresent(read::add);
    }
    List<DrlRule> rules = ordered(read, found);
    List<String> names = rules.stream().map(DrlRule::name).toList();
    KieBase base = found.hasErrors() ? null : compiled(read, rules, found);
    problems.addAll(found.sorted());
    return new DrlRules(names, notes.mentions(), base);
  }

  private static Optional<DrlFile> read(String file, String text, DrlNotes notes) {
    if (text.length() > LARGEST_FILE) {
      String what = "more than " + LARGEST_FILE + " characters";
      notes.problems().add(Place.of(file), ProblemCode.TOO_LARGE, what, "split the file");
      return Optional.empty();
    }
    return Optional.of(new DrlFile(file, text, notes).read());
  }

  /** By salience, then by file and line: the order in which they fire. */
  private static List<DrlRule> ordered(List<DrlFile> read, Problems problems) {
    List<DrlRule> rules = new ArrayList<>();
    read.forEach(file -> rules.addAll(file.rules()));
    atMost(MOST_RULES, "rules", rules, problems);
    List<DrlRule> pairing = rules.stream().filter(DrlRule::pairs).toList();
    atMost(MOST_PAIRING, "rules that set warnings side by side", pairing, problems);
    Map<String, Place> seen = new HashMap<>();
    for (DrlRule rule : rules) {
      Place first = seen.putIfAbsent(rule.name(), rule.place());
      if (first != null) {
        String what = "rule \"" + rule.name() + "\" is written twice";
        String hint = "the first is " + first.file() + " line " + first.line();
        problems.add(rule.place(), ProblemCode.DUPLICATE_NAME, what, hint);
      }
    }
    rules.sort(Comparator.comparingInt(rule -> -rule.salience()));
    return rules;
  }

  private static void atMost(int most, String what, List<DrlRule> rules, Problems problems) {
    if (rules.size() > most) {
      Place place = rules.get(most).place();
      problems.add(place, ProblemCode.TOO_LARGE, "more than " + most + " " + what, "use exists");
    }
  }

  private static KieBase compiled(List<DrlFile> read, List<DrlRule> rules, Problems problems) {
    Map<DrlRule, Integer> ranks = new HashMap<>();
    rules.forEach(rule -> ranks.put(rule, ranks.size()));
    List<String> texts = read.stream().map(file -> HEAD + file.edited(ranks)).toList();
    DrlCompiler.Compiled compiled = new DrlCompiler().compile(texts);
    for (DrlCompiler.Fault fault : compiled.messages()) {
      // Where Drools does not say which text it means, its line is one of generated code.
      Place place =
          fault.text() < 0
              ? Place.of(read.get(0).file())
              : new Place(read.get(fault.text()).file(), Math.max(0, fault.line()), 0);
      problems.add(place, ProblemCode.DRL_SYNTAX, "Drools: " + firstLine(fault.what()), "");
    }
    return compiled.base();
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }

  /** Their names, as their authors wrote them. */
  public Set<String> names() {
    return new LinkedHashSet<>(names);
  }

  /** The names in them that others have to know: calendars, warning rules, scenarios. */
  List<DrlMention> mentions() {
    return mentions;
  }

  /**
   * An assessor for one thread. Where the rules had a problem, or are closed, none of them fires.
   */
  public Assessor assessor(Policy policy, Reference reference) {
    return assessor(policy, reference, Limits.STANDARD, System::nanoTime);
  }

  Assessor assessor(Policy policy, Reference reference, Limits limits, LongSupplier nanos) {
    return base == null
        ? Assessor.NONE
        : new DroolsAssessor(base, names, policy, reference, limits, nanos);
  }

  /** Forgets the compiled rules; assessors that were made from them keep them while they live. */
  @Override
  public void close() {
    base = null;
  }

  /** What Drools calls the rule of a rank. */
  static String name(int rank) {
    return "r" + rank;
  }

  /** The rank of a rule that Drools names. */
  static int rank(String name) {
    return Integer.parseInt(name.substring(1));
  }
}
