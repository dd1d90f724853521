package org.yujing.stack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yujing.rule.RuleFiles;
import org.yujing.stack.MeasuredFeed.Sent;
import org.yujing.stack.MeasuredStack.Way;
import org.yujing.stack.MeasuredWarnings.Seen;

/**
 * Measures by hand, no test: how long it takes from a signal to its warning, on a stack of its own.
 * Run it in the project's folder after {@code scripts/verify}, or after {@code scripts/yujing up}
 * and {@code down}, which fetch the stack's jars:
 *
 * <pre>scripts/measure latency FOLDER KAFKA_PORT REST_PORT [ROUNDS [SECONDS [CASE...]]]</pre>
 *
 * <p>{@code CASE}: those of the list below, counted from 1; all unless told otherwise.
 */
public final class MeasuredLatency {
  private static final Duration WARM_UP = Duration.ofSeconds(15);
  private static final Duration LONGEST = Duration.ofSeconds(40);
  private static final List<Case> CASES =
      List.of(
          Case.of(50, "exactly-once", 1, "0s"),
          Case.of(50, "at-least-once", 10, "0s"),
          Case.of(50, "exactly-once", 10, "0s"),
          Case.of(50, "at-least-once", 10, "1s"),
          Case.of(500, "at-least-once", 10, "0s"));

  /** {@code perSecond}: signals, each of which raises a warning. */
  private record Case(int perSecond, Way way) {

    static Case of(int perSecond, String delivery, int checkpoints, String outOfOrder) {
      Duration between = Duration.ofSeconds(checkpoints);
      return new Case(perSecond, new Way(delivery, between, outOfOrder, MeasuredFeed.TOPIC));
    }

    @Override
    public String toString() {
      return "%s, checkpoint %d s, out_of_order %s, %d/s"
          .formatted(way.delivery(), way.checkpoints().toSeconds(), way.outOfOrder(), perSecond);
    }
  }

  private MeasuredLatency() {}

  public static void main(String[] args) throws Exception {
    int rounds = args.length > 3 ? Integer.parseInt(args[3]) : 3;
    int seconds = args.length > 4 ? Integer.parseInt(args[4]) : 60;
    List<Case> cases =
        args.length > 5
            ? Stream.of(args).skip(5).map(one -> CASES.get(Integer.parseInt(one) - 1)).toList()
            : CASES;
    try (MeasuredStack stack = MeasuredStack.start(args)) {
      stack.publish(RuleFiles.of(Map.of("measured/measured-match.yaml", ThousandRules.measured())));
      System.out.println("milliseconds: median and 99th percentile");
      System.out.println("signals missing | total | to broker | to warning | to visible | load");
      for (Case one : cases) {
        measure(stack, one, rounds, Duration.ofSeconds(seconds));
      }
    }
  }

  private static void measure(MeasuredStack stack, Case one, int rounds, Duration time)
      throws Exception {
    stack.detect(one.way());
    try (MeasuredFeed feed = new MeasuredFeed(stack.client());
        MeasuredWarnings warnings = new MeasuredWarnings(stack.client(), true)) {
      feed.steady(one.perSecond());
      MeasuredStack.await(WARM_UP);
      List<Long> begins = new ArrayList<>(List.of(System.currentTimeMillis()));
      List<Double> loads = new ArrayList<>();
      for (int round = 0; round < rounds; round++) {
        MeasuredStack.await(time);
        begins.add(System.currentTimeMillis());
        loads.add(MeasuredStack.load());
      }
      long until = begins.get(rounds);
      long all = sent(feed, begins.get(0), until).count();
      Attempts.until(() -> seen(warnings, begins.get(0), until).count() >= all, LONGEST);
      feed.stop();
      for (int round = 0; round < rounds; round++) {
        long from = begins.get(round);
        long to = begins.get(round + 1);
        say(
            one,
            sent(feed, from, to).toList(),
            seen(warnings, from, to).toList(),
            loads.get(round));
      }
    }
    stack.stopDetect();
  }

  private static Stream<Sent> sent(MeasuredFeed feed, long from, long until) {
    return feed.sent().stream().filter(one -> one.time() >= from && one.time() < until);
  }

  private static Stream<Seen> seen(MeasuredWarnings warnings, long from, long until) {
    return warnings.seen().stream().filter(one -> one.time() >= from && one.time() < until);
  }

  /** The way in parts: sent, with the broker; judged and written; committed and read. */
  private static void say(Case measured, List<Sent> sent, List<Seen> seen, double load) {
    System.out.printf(
        "%-60s %5d %3d | %s | %s | %s | %s | %.1f%n",
        measured,
        sent.size(),
        sent.size() - seen.size(),
        Percentiles.of(seen.stream().mapToLong(one -> one.read() - one.time())),
        Percentiles.of(sent.stream().mapToLong(one -> one.acknowledged() - one.time())),
        Percentiles.of(seen.stream().mapToLong(one -> one.written() - one.time())),
        Percentiles.of(seen.stream().mapToLong(one -> one.read() - one.written())),
        load);
  }
}
