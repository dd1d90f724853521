package org.yujing.fault;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.yujing.fault.Sent.Feed;
import org.yujing.stack.LiveJob;
import org.yujing.topic.Topic;

/** Silence, while the jobs follow the clock. */
final class ClockFaults {
  private static final String TOPIC = "signals.pulse";

  private ClockFaults() {}

  static List<Fault> all() {
    return List.of(
        new Fault(
            "an idle partition, then all idle",
            "one of two partitions gets a signal of the present each half second, the other none;"
                + " then neither gets any",
            false,
            ClockFaults::idle));
  }

  private static String idle(Play play) throws Exception {
    TestingWorld world = play.world();
    world.jobs().stop(LiveJob.DETECT);
    world.jobs().stop(LiveJob.ASSESS);
    world.topic(TOPIC);
    Path sources =
        world.write(
            "pulse.yaml",
            """
            sources:
              - {name: pulse, stream: sensor, kafka: {topic: %s}, format: jsonl, out_of_order: 1s, idle_after: 3s}
            """
                .formatted(TOPIC));
    world.follow(sources);
    long[] last = {0, 0};
    Patience.await(
        "a warning while one partition is idle",
        () -> {
          last[0] = System.currentTimeMillis();
          Sent pulse =
              Sent.reading(Feed.METERS, 0, "pulse-" + last[1]++, last[0], "P1", "pulse", 1);
          play.sender().put(TOPIC, 0, pulse.value());
          return Patience.within(Duration.ofMillis(400), () -> found(play, "brisk", "raised") > 0);
        });
    Patience.await("silence is noticed", () -> found(play, "still", "raised") > 0);
    Patience.await("the count is over", () -> found(play, "brisk", "cleared") > 0);
    Patience.await(
        "the deadline passes",
        () ->
            play.listener().said(Topic.QUEUE_HISTORY).stream()
                .anyMatch(
                    one ->
                        one.text("scenario").equals("pulse")
                            && one.text("change").equals("resolve_overdue")));
    long still = time(play, "still");
    if (still != last[0] + 5_000) {
      throw new AssertionError("still at " + still + " instead of " + (last[0] + 5_000));
    }
    return "a count is reached while one is idle; silence, the end of the count and an overdue"
        + " item come while both are, each with the time at which it fell due";
  }

  private static long found(Play play, String rule, String kind) {
    return play.listener().said(Topic.WARNINGS).stream()
        .filter(one -> one.text("rule").equals(rule) && one.text("kind").equals(kind))
        .count();
  }

  private static long time(Play play, String rule) {
    return play.listener().said(Topic.WARNINGS).stream()
        .filter(one -> one.text("rule").equals(rule))
        .mapToLong(one -> one.time("time"))
        .max()
        .orElse(0);
  }
}
