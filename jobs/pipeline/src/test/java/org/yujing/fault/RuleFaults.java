package org.yujing.fault;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.yujing.fault.Sent.Feed;
import org.yujing.publish.RulesStatus;
import org.yujing.publish.RulesStatus.Verdict;
import org.yujing.topic.Topic;

/** Rule sets that come while the jobs run, and are not good for them. */
final class RuleFaults {
  private static final String LOOPING_DRL =
      """
      rule "for ever"
      when
        $a : Assessment()
      then
        while (true) { $a.score(1, "again"); }
      end
      """;

  private RuleFaults() {}

  static List<Fault> all() {
    return List.of(
        new Fault(
            "broken rule sets while running",
            "while signals come, four are handed over: no JSON, a rule that is no YAML, one that"
                + " asks for a field that is not there, an assessment rule that loops",
            false,
            RuleFaults::broken),
        new Fault(
            "a rule that loops",
            "a good set with a condition of 3,600 turns a signal, and signals that it is for",
            false,
            RuleFaults::looping),
        new Fault(
            "a rule with figures beyond all bounds",
            "a good set with a sum over values of 1e308, and such values",
            false,
            RuleFaults::beyond),
        new Fault(
            "a rule removed while its episodes are open",
            "a set without the rule, for the time before the round, in which eight are open",
            false,
            RuleFaults::removed),
        new Fault(
            "a rule that matches everything",
            "a set with a live rule that warns at every signal of the sensors; no rule may raise"
                + " more than 50 an hour in a task",
            false,
            RuleFaults::storm));
  }

  /** Waits until detect has answered on a set, with that verdict. */
  static RulesStatus answered(TestingWorld world, long number, Verdict verdict) {
    RulesStatus status =
        world.rules().answers(number, Set.of("detect"), Duration.ofMinutes(3)).get("detect");
    if (status == null || status.verdict() != verdict) {
      throw new AssertionError("set " + number + ": " + status);
    }
    return status;
  }

  private static String broken(Play play) throws Exception {
    TestingWorld world = play.world();
    Restarts restarts = Restarts.of(world);
    Sender.Feeding feeding = play.begin();
    feeding.reach(30);
    byte[] noJson = "rules: 7".getBytes(StandardCharsets.UTF_8);
    long first = play.sender().put(Topic.RULES.word(), 0, noJson).offset() + 1;
    Long now = play.round().start();
    world.publish(with("faults/bad.yaml", "rule: bad\n  on: [event\n"), now);
    world.publish(
        with(
            "faults/bad.yaml",
            """
            rule: bad
            title: bad
            on: event
            where: tipe == "hit"
            by: id
            match: true
            level: red
            """),
        now);
    world.publish(with("assessment/bad.drl", LOOPING_DRL), now);
    for (long number = first; number < first + 4; number++) {
      if (answered(world, number, Verdict.KEPT).reasons().isEmpty()) {
        throw new AssertionError("no reason for set " + number);
      }
    }
    play.end(feeding);
    return "each is answered: kept, and why; the old set goes on; " + restarts.since();
  }

  private static String looping(Play play) throws Exception {
    play.next();
    long number =
        play.world()
            .publish(
                withRule(
                    "crowd",
                    """
                    on: event
                    where: type == "crowd" && parties.exists(p, parties.exists(q, p + q == "x"))
                    by: target.id
                    match: true
                    level: red
                    """),
                play.round().start());
    answered(play.world(), number, Verdict.ACCEPTED);
    play.leaveOut("extra");
    Sender.Feeding feeding = play.feed(RoundSignals.of(play.round()));
    feeding.reach(100);
    String parties = String.join("\",\"", IntStream.range(0, 60).mapToObj(i -> "P" + i).toList());
    for (int i = 0; i < 20; i++) {
      String text = Sent.event(0, "x" + number + i, play.round().quiet() + i, "crowd", "T1").text();
      String crowd = text.replace("\"type\"", "\"parties\":[\"" + parties + "\"],\"type\"");
      play.sender().put(Feed.DESK.topic(), i % 2, crowd.getBytes(StandardCharsets.UTF_8));
    }
    play.end(feeding);
    return "the condition becomes unknown at its limit, which is counted; nothing else is touched";
  }

  private static String beyond(Play play) throws Exception {
    play.next();
    long number =
        play.world()
            .publish(
                withRule(
                    "beyond",
                    """
                    on: sensor
                    where: metric == "beyond"
                    by: device
                    sum: {of: value, within: 1h}
                    levels: {red: 1e300}
                    message: "{value} {value * value} {value / 0.0}"
                    subject: device
                    """),
                play.round().start());
    answered(play.world(), number, Verdict.ACCEPTED);
    play.leaveOut("extra");
    Sender.Feeding feeding = play.feed(RoundSignals.of(play.round()));
    feeding.reach(100);
    long time = play.round().quiet();
    double[] values = {
      1e308, 1e308, 1e308, -1e308, Double.MIN_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE
    };
    for (int i = 0; i < values.length; i++) {
      Sent sent =
          Sent.reading(Feed.METERS, 0, "x" + number + i, time + i, "B1", "beyond", values[i]);
      play.sender().put(sent.feed().topic(), 0, sent.value());
    }
    play.end(feeding);
    long said = extra(play, "beyond");
    if (said == 0) {
      throw new AssertionError("nothing said");
    }
    return "it warns with a value of Infinity, as a text; nothing else is touched";
  }

  private static String removed(Play play) throws Exception {
    Map<String, String> files = DistrictRules.all();
    files.remove("faults/mute.yaml");
    long effective = play.next().start() - 60_000;
    RulesStatus status =
        answered(play.world(), play.world().publish(files, effective), Verdict.ACCEPTED);
    if (!status.removed().contains("mute")) {
      throw new AssertionError(status.toString());
    }
    play.leaveOut("silence");
    play.end(play.feed(RoundSignals.of(play.round())));
    List<Said> last =
        play.listener().said(Topic.WARNINGS).stream()
            .filter(one -> one.text("rule").equals("mute") && one.time("time") >= effective)
            .toList();
    boolean cleared =
        last.stream()
            .allMatch(one -> one.text("kind").equals("cleared") && one.time("time") == effective);
    if (last.size() != 8 || !cleared) {
      throw new AssertionError(last.size() + " of mute: " + last);
    }
    return "all eight are cleared, with the reason; the rule says nothing more";
  }

  private static String storm(Play play) throws Exception {
    Restarts restarts = Restarts.of(play.world());
    play.next();
    long number =
        play.world()
            .publish(
                withRule(
                    "storm",
                    """
                    on: sensor
                    where: metric in ["gas", "beat", "water"]
                    by: device
                    match: true
                    level: blue
                    subject: device
                    """),
                play.round().start());
    answered(play.world(), number, Verdict.ACCEPTED);
    play.leaveOut("extra");
    play.leaveOut("silence");
    play.leaveOut("yujing");
    play.end(play.feed(RoundSignals.of(play.round())));
    Map<Long, Long> hourly =
        play.listener().said(Topic.WARNINGS).stream()
            .filter(one -> one.text("rule").equals("storm"))
            .collect(groupingBy(one -> one.time("time") / 3_600_000, counting()));
    long most = hourly.values().stream().mapToLong(Long::longValue).max().orElse(0);
    long told = extra(play, "rule-storm");
    boolean capped = most <= TestingWorld.MOST_AN_HOUR * TestingWorld.MOST_TASKS;
    if (!capped || hourly.isEmpty() || told == 0) {
      throw new AssertionError("said " + hourly + ", told " + told);
    }
    return "it is held back after so many, and warnings say so; none of the other rules is missing"
        + " or doubled; "
        + restarts.since();
  }

  private static long extra(Play play, String rule) {
    return play.listener().said(Topic.WARNINGS).stream()
        .filter(one -> one.text("rule").equals(rule))
        .count();
  }

  private static Map<String, String> with(String path, String text) {
    Map<String, String> files = DistrictRules.all();
    files.put(path, text);
    return files;
  }

  private static Map<String, String> withRule(String name, String text) {
    Map<String, String> files = DistrictRules.all();
    DistrictRules.add(files, name, "scenario: extra\n" + text);
    return files;
  }
}
