package org.yujing.fault;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yujing.fault.Sent.Feed;
import org.yujing.publish.RulesStatus;
import org.yujing.stack.LiveJob;
import org.yujing.topic.Topic;

/** Jobs that are stopped and go on from what was saved, and readers that were away. */
final class StateFaults {
  private StateFaults() {}

  static List<Fault> all() {
    return List.of(
        new Fault(
            "duplicates within and across partitions, and after a restore",
            "half of the round is sent, detect stopped with a savepoint and started from it, and"
                + " that half is sent again into the other partitions, with the other half",
            false,
            StateFaults::duplicates),
        new Fault(
            "a reader of warnings away for longer than they are kept",
            "the warnings of the round are deleted, as retention would, while a reader is away",
            false,
            StateFaults::away),
        new Fault(
            "savepoint, other parallelism, other rule set",
            "in the middle of the round both jobs are stopped with savepoints, another rule set is"
                + " published, and both are started with three tasks for two",
            false,
            StateFaults::savepoint));
  }

  private static String duplicates(Play play) throws Exception {
    TestingWorld world = play.world();
    List<Sent> all = RoundSignals.of(play.next());
    List<Sent> first = all.stream().filter(sent -> sent.partition() == 0).toList();
    Map<String, Long> valid = readable(first);
    long before = read(world);
    play.feed(first).reach(100);
    play.sender().flush();
    Patience.await("all of it read", () -> read(world) >= before + first.size());
    Path savepoint = world.jobs().stop(LiveJob.DETECT);
    world.submit(LiveJob.DETECT, savepoint, TestingWorld.PARALLELISM);
    List<Sent> second = new ArrayList<>();
    for (Sent sent : all) {
      boolean again = sent.partition() == 0;
      if (!again || readable(sent)) {
        second.add(again ? sent.elsewhere() : sent);
      }
    }
    play.end(play.feed(second));
    Map<String, String> open = new HashMap<>();
    Patience.await(() -> "the counts add up: " + open, () -> addUp(world, valid, open));
    return "read = judged + unmatched + duplicate + rejected + late; "
        + duplicates(world)
        + " duplicates";
  }

  /** Whether it becomes a signal. */
  static boolean readable(Sent sent) {
    return sent.text().endsWith("}")
        && !sent.text().contains("-ahead")
        && !sent.text().contains("-warm");
  }

  private static Map<String, Long> readable(List<Sent> sent) {
    Map<String, Long> counts = new HashMap<>();
    sent.stream()
        .filter(StateFaults::readable)
        .forEach(one -> counts.merge(one.feed().word(), 1L, Long::sum));
    return counts;
  }

  private static long read(TestingWorld world) throws Exception {
    return world.cluster().counts(LiveJob.DETECT).values().stream()
        .mapToLong(kinds -> kinds.getOrDefault("read", 0L))
        .sum();
  }

  /** What waited at the savepoint is judged by tasks that have not read it. */
  private static boolean addUp(
      TestingWorld world, Map<String, Long> waited, Map<String, String> open) throws Exception {
    Map<String, Map<String, Long>> counts = world.cluster().counts(LiveJob.DETECT);
    open.clear();
    for (Feed feed : Feed.values()) {
      Map<String, Long> of = new HashMap<>(counts.getOrDefault(feed.word(), Map.of()));
      long in = of.getOrDefault("read", 0L) + waited.get(feed.word());
      of.remove("read");
      long out = of.values().stream().mapToLong(Long::longValue).sum();
      if (in != out) {
        open.put(feed.word(), in + " in, " + out + " out: " + of);
      }
    }
    return open.isEmpty();
  }

  private static long duplicates(TestingWorld world) throws Exception {
    return world.cluster().counts(LiveJob.DETECT).values().stream()
        .mapToLong(kinds -> kinds.getOrDefault("duplicate", 0L))
        .sum();
  }

  private static String away(Play play) throws Exception {
    TestingReaders reader = TestingReaders.at(play.world(), Topic.WARNINGS);
    play.end(play.begin());
    play.world().delete(Topic.WARNINGS.word());
    long missed = reader.missed();
    boolean told = reader.told();
    if (missed == 0 || !told) {
      throw new AssertionError("missed " + missed + ", told " + told);
    }
    Instant until = Instant.ofEpochMilli(play.round().compared());
    Path out = play.files().run("until-" + play.round().number(), "--until", until.toString());
    Differences found =
        Differences.between(
            Expected.lines(out.resolve("queue.jsonl")).stream().map(Said::plain).toList(),
            newest(play));
    if (!found.none()) {
      throw new AssertionError("queue: " + found.shown());
    }
    return "auto.offset.reset=earliest goes on without them and says nothing, none fails with"
        + " NoOffsetForPartition or OffsetOutOfRange; the topic queue has every item as it is";
  }

  /** The newest state of each item, as a reader of the compacted topic has it. */
  private static List<String> newest(Play play) {
    Map<String, String> newest = new HashMap<>();
    play.listener().said(Topic.QUEUE).stream()
        .filter(item -> item.time("updated") <= play.round().compared())
        .forEach(item -> newest.put(item.text("id"), item.plain()));
    return List.copyOf(newest.values());
  }

  private static String savepoint(Play play) throws Exception {
    TestingWorld world = play.world();
    List<Sent> all = RoundSignals.of(play.next());
    int half = all.size() / 2;
    play.feed(all.subList(0, half)).reach(100);
    play.sender().flush();
    Path detect = world.jobs().stop(LiveJob.DETECT);
    Path assess = world.jobs().stop(LiveJob.ASSESS);
    long effective = play.round().start() + 5 * 3_600_000L;
    long number = world.publish(found(), effective);
    play.leaveOut("extra");
    world.submit(LiveJob.DETECT, detect, TestingWorld.MOST_TASKS);
    world.submit(LiveJob.ASSESS, assess, 1);
    RuleFaults.answered(world, number, RulesStatus.Verdict.ACCEPTED);
    play.end(play.feed(all.subList(half, all.size())));
    long expected =
        all.stream()
            .map(Sent::text)
            .filter(text -> text.contains("\"found\""))
            .distinct()
            .map(Said::of)
            .filter(signal -> signal.time("time") >= effective)
            .count();
    long said =
        play.listener().said(Topic.WARNINGS).stream()
            .filter(one -> one.text("scenario").equals("extra"))
            .count();
    if (said != expected || expected == 0) {
      throw new AssertionError("new rule: " + said + " instead of " + expected);
    }
    return "savepoints of both; the old rules keep their state, the new one speaks from its time"
        + " on";
  }

  private static Map<String, String> found() {
    Map<String, String> files = DistrictRules.all();
    DistrictRules.add(
        files,
        "found",
        """
        scenario: extra
        on: event
        where: type == "found"
        by: target.id
        match: true
        level: blue
        subject: key
        """);
    return files;
  }
}
