package org.yujing.fault;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yujing.stack.LiveJob;
import org.yujing.topic.Topic;

/**
 * Plays one round after the other into the running jobs, a fault in each, and holds what they say
 * against the run over the same records.
 */
final class Play implements AutoCloseable {
  private static final Pattern OF_ROUND = Pattern.compile("\\{\"id\":\"r([0-9]+)-");

  private final TestingWorld world;
  private final Expected files;
  private final Sender sender;
  private final Listener listener;
  private final Map<Topic, List<Said>> expected = new TreeMap<>();
  private final Map<Topic, Differences> before = new HashMap<>();
  private final Set<String> leftOut = new HashSet<>();
  private final List<String> lateOnPurpose = new ArrayList<>();
  private Round round = new Round(0);

  private Play(TestingWorld world, Expected files, Path out) {
    this.world = world;
    this.files = files;
    this.sender = new Sender(world.servers());
    this.listener = new Listener(world.servers());
    expected.put(Topic.WARNINGS, Expected.lines(out.resolve("warnings.jsonl")));
    expected.put(Topic.SHADOW, Expected.lines(out.resolve("warnings.shadow.jsonl")));
    expected.put(Topic.QUEUE_HISTORY, Expected.lines(out.resolve("queue-history.jsonl")));
    expected.put(Topic.REPORTS, Expected.lines(out.resolve("reports.jsonl")));
    expected.put(Topic.REJECTED, Expected.lines(out.resolve("rejected.jsonl")));
  }

  /** Starts everything, and has the expectation made meanwhile. */
  static Play start(Path root, int rounds) throws Exception {
    Expected files = new Expected(root.resolve("files"), DistrictRules.all(), rounds);
    Path alone = files.run("alone");
    List<String> actions =
        PeopleActions.on(
            Expected.lines(alone.resolve("queue-history.jsonl")), new Round(rounds).over());
    files.actions(actions);
    Path out = files.run("out");
    TestingWorld world = new TestingWorld(root, files.rules());
    try {
      world.start();
      world.publish(DistrictRules.all(), null);
      Play play = new Play(world, files, out);
      play.start(actions);
      return play;
    } catch (Exception | Error e) {
      world.close();
      throw e;
    }
  }

  private void start(List<String> actions) {
    actions.forEach(
        line -> sender.send(Topic.DISPOSITIONS.word(), 0, line.getBytes(StandardCharsets.UTF_8)));
    sender.flush();
    world.submit(LiveJob.DETECT, null, TestingWorld.PARALLELISM);
    world.submit(LiveJob.ASSESS, null, 1);
  }

  TestingWorld world() {
    return world;
  }

  /** The run that says what is expected. */
  Expected files() {
    return files;
  }

  Sender sender() {
    return sender;
  }

  Listener listener() {
    return listener;
  }

  Round round() {
    return round;
  }

  /** The next round begins: its signals are on their way. */
  Sender.Feeding begin() {
    return feed(RoundSignals.of(next()));
  }

  /** The next round begins, sent as the caller likes. */
  Round next() {
    round = new Round(round.number() + 1);
    return round;
  }

  Sender.Feeding feed(List<Sent> signals) {
    return sender.feed(signals);
  }

  /**
   * Warnings of that scenario, and all sums that they are part of, are not compared from now on.
   */
  void leaveOut(String scenario) {
    leftOut.add(scenario);
  }

  private boolean leftOut(Said said) {
    String scenario = said.text("scenario");
    return leftOut.contains(scenario) || (!leftOut.isEmpty() && scenario.equals("*"));
  }

  /** The fault is over: waits until everything of the round was said, and nothing else. */
  void end(Sender.Feeding feeding) throws Exception {
    feeding.reach(100);
    sender.flush();
    end();
  }

  void end() throws Exception {
    pass(RoundSignals.marks(round, round.marked()), Topic.WARNINGS, Topic.SHADOW);
    List<Sent> last = new ArrayList<>(RoundSignals.calls(round));
    last.addAll(RoundSignals.marks(round, round.over()));
    pass(last, Topic.QUEUE_HISTORY, Topic.REPORTS, Topic.REJECTED);
    progress(LiveJob.DETECT);
    progress(LiveJob.ASSESS);
    Map<Topic, Differences> found = new TreeMap<>();
    for (Topic topic : expected.keySet()) {
      Differences all = differences(topic);
      Differences here = all.without(before.getOrDefault(topic, all.without(all)));
      before.put(topic, all);
      if (!here.none()) {
        found.put(topic, here);
      }
    }
    if (!found.isEmpty()) {
      StringBuilder text = new StringBuilder();
      found.forEach((topic, here) -> text.append("\n" + topic.word() + ": " + here.shown()));
      throw new AssertionError(text.toString());
    }
    noLate();
  }

  /** After a fault that went wrong: the next one is not blamed for it. */
  void giveUp() throws Exception {
    List<Sent> rest = new ArrayList<>(RoundSignals.marks(round, round.marked()));
    rest.addAll(RoundSignals.calls(round));
    rest.addAll(RoundSignals.marks(round, round.over()));
    rest.forEach(mark -> sender.send(mark.feed().topic(), mark.partition(), mark.value()));
    sender.flush();
    progress(LiveJob.DETECT);
    progress(LiveJob.ASSESS);
    for (Topic topic : expected.keySet()) {
      before.put(topic, differences(topic));
    }
  }

  /** Sends what lets time pass, again and again: what is said twice counts once. */
  private void pass(List<Sent> marks, Topic... topics) {
    for (int tries = 0; tries < 12; tries++) {
      marks.forEach(mark -> sender.send(mark.feed().topic(), mark.partition(), mark.value()));
      sender.flush();
      boolean all =
          Patience.within(
              Duration.ofSeconds(20),
              () -> {
                for (Topic topic : topics) {
                  if (!differences(topic).missing().isEmpty()
                      && !differences(topic).missing().equals(old(topic))) {
                    return false;
                  }
                }
                return true;
              });
      if (all) {
        return;
      }
    }
  }

  private List<String> old(Topic topic) {
    return before.containsKey(topic) ? before.get(topic).missing() : List.of();
  }

  /** Two more checkpoints: then all that was said is committed, and the job does well. */
  private void progress(LiveJob job) throws Exception {
    long[] completed = {-1};
    Patience.await(
        "checkpoints of " + job.word(),
        () -> {
          long now = world.cluster().checkpoints(job, "completed");
          completed[0] = completed[0] < 0 || now < completed[0] ? now : completed[0];
          return world.cluster().whole(job) && now >= completed[0] + 2;
        });
  }

  private Differences differences(Topic topic) {
    return Differences.between(upTo(topic, expected.get(topic)), upTo(topic, listener.said(topic)));
  }

  private List<String> upTo(Topic topic, List<Said> all) {
    return all.stream()
        .filter(said -> counts(topic, said) && !leftOut(said))
        .map(Said::plain)
        .toList();
  }

  private boolean counts(Topic topic, Said said) {
    return switch (topic) {
      case WARNINGS, SHADOW, QUEUE_HISTORY -> upTo(said, one -> one.time("time"));
      case REPORTS ->
          !said.text("period").equals("run")
              && said.node().path("complete").asBoolean()
              && upTo(said, one -> one.time("until"));
      case REJECTED -> rejectedUpTo(said);
      case QUEUE, LATE, RULES_STATUS, RULES, DISPOSITIONS -> false;
    };
  }

  private boolean upTo(Said said, ToLongFunction<Said> time) {
    return time.applyAsLong(said) <= round.compared();
  }

  /** A rejection has no time; what was sent says of which round it is. */
  private boolean rejectedUpTo(Said said) {
    String raw = said.text("raw");
    if (said.node().has("action")) {
      return Said.of(raw).time("time") <= round.compared();
    }
    Matcher id = OF_ROUND.matcher(raw);
    return id.find() && Integer.parseInt(id.group(1)) <= round.number();
  }

  private void noLate() {
    List<String> late = listener.said(Topic.LATE).stream().map(one -> one.text("id")).toList();
    // Marks are sent again and again; none of them is a signal of the input.
    List<String> real =
        late.stream().filter(id -> !id.contains("-mark-") && !id.contains("-call-")).toList();
    Differences found = Differences.between(lateOnPurpose, real);
    if (!found.none()) {
      throw new AssertionError("late: " + found.shown());
    }
  }

  void lateOnPurpose(String id) {
    lateOnPurpose.add(id);
  }

  /** How many records of the round are held against what is expected. */
  long compared(Topic topic) {
    long from = new Round(round.number() - 1).compared();
    return expected.get(topic).stream()
        .filter(one -> counts(topic, one) && !leftOut(one) && one.time("time") > from)
        .count();
  }

  @Override
  public void close() throws Exception {
    sender.close();
    listener.close();
    world.close();
  }
}
