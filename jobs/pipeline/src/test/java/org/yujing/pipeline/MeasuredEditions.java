package org.yujing.pipeline;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.yujing.detect.Excuses;
import org.yujing.detect.KeyJudge;
import org.yujing.detect.Ledger;
import org.yujing.detect.Succession;
import org.yujing.publish.PublishedRules;
import org.yujing.publish.RulesJson;
import org.yujing.reference.Reference;
import org.yujing.rule.Rule;
import org.yujing.rule.RuleFiles;
import org.yujing.signal.Pseudonyms;
import org.yujing.signal.Stream;
import org.yujing.stack.ThousandRules;

/**
 * Measures by hand, no test: what each step costs, in a process of a cluster, that one changed rule
 * among a thousand makes necessary. Times are those of the processor, not of the clock, so that
 * what else the machine does matters little.
 *
 * <pre>scripts/measure editions</pre>
 */
public final class MeasuredEditions {
  private static final int ROUNDS = 12;

  private final RuleBook book =
      new RuleBook(Reference.empty(), Pseudonyms.forDevelopment(), "measured");
  private final AssessmentBook assessments = new AssessmentBook(book);
  private final Map<String, Double> spent = new TreeMap<>();

  private MeasuredEditions() {}

  public static void main(String[] args) throws Exception {
    ThousandRules rules = new ThousandRules(Path.of("rules"));
    MeasuredEditions measured = new MeasuredEditions();
    measured.first(rules.changed(25));
    RuleFiles before = rules.changed(25);
    for (int round = 0; round < ROUNDS; round++) {
      RuleFiles after = rules.changed(26 + round);
      measured.spent.clear();
      measured.next(before, after);
      before = after;
      System.out.println(
          measured.spent.entrySet().stream()
              .map(one -> "%s %.1f".formatted(one.getKey(), one.getValue()))
              .collect(Collectors.joining(", ")));
    }
  }

  private void first(RuleFiles files) throws Exception {
    timed("first compile", () -> book.compile(files));
    timed("first assessment", () -> assessments.compile(files));
    System.out.println(spent + " ms of the processor");
  }

  private void next(RuleFiles before, RuleFiles after) throws Exception {
    PublishedRules rules = new PublishedRules(1, "measured", "", 0L, null, after);
    byte[] message = timed("1 write message", () -> RulesJson.write(rules));
    timed("2 read message", () -> RulesJson.read(1, 0, message));
    timed("3 compile", () -> book.compile(after));
    timed("4 assessment", () -> assessments.compile(after));
    timed("5 structures twice", () -> structures(before) + structures(after));
    DataOutputSerializer wire = new DataOutputSerializer(1 << 20);
    timed("6 pack", () -> packed(after, wire));
    RuleFiles there = timed("7 unpack", () -> unpacked(wire)).files();
    List<Rule> awake = timed("8 find compiled", () -> book.compile(there)).awake();
    for (Stream stream : Stream.values()) {
      timed("9 ways", () -> new Ways(stream, awake, null));
    }
    RuleBook.Compiled old = book.compile(before);
    RuleBook.Compiled now = book.compile(after);
    for (Lane lane : Lane.of(awake)) {
      KeyJudge judge = judge(lane, old);
      KeyJudge next = timed("A judges", () -> judge(lane, now));
      timed(
          "B succession",
          () ->
              new Succession(
                  judge, next, awake.stream().map(Rule::name).collect(Collectors.toSet())));
    }
  }

  private static KeyJudge judge(Lane lane, RuleBook.Compiled compiled) {
    return new KeyJudge(
        lane.rules(compiled.awake()),
        new Excuses(compiled.rules().exceptions(), compiled.reference()),
        (Ledger) null);
  }

  private int structures(RuleFiles files) {
    return book.compile(files).awake().stream().mapToInt(rule -> rule.structure().length()).sum();
  }

  private static int packed(RuleFiles files, DataOutputSerializer wire) throws Exception {
    EditionWire.INSTANCE.serialize(new Edition(1, 0, files), wire);
    return wire.length();
  }

  private static Edition unpacked(DataOutputSerializer wire) throws Exception {
    return EditionWire.INSTANCE.deserialize(new DataInputDeserializer(wire.getCopyOfBuffer()));
  }

  /** What this thread has used of the processor meanwhile. */
  private <T> T timed(String step, Callable<T> work) throws Exception {
    long from = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    T made = work.call();
    long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - from;
    spent.merge(step, used / 1e6, Double::sum);
    return made;
  }
}
