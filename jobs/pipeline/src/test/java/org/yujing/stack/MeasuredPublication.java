package org.yujing.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yujing.publish.RulesStatus;
import org.yujing.rule.RuleFiles;
import org.yujing.stack.MeasuredStack.Way;
import org.yujing.stack.MeasuredWarnings.Seen;

/**
 * Measures by hand, no test: how long one changed rule among a thousand takes to apply, how much
 * that holds up the others, and that every signal is counted. A stack of its own, as {@link
 * MeasuredLatency} says.
 *
 * <pre>scripts/measure publication FOLDER KAFKA_PORT REST_PORT [BACKLOG [TIMES]]</pre>
 */
public final class MeasuredPublication {
  private static final Duration WARM = Duration.ofSeconds(20);

  /** Of a backlog: in a shorter time the tasks' programs are still being compiled. */
  private static final Duration WARM_TO_THE_FULL = Duration.ofSeconds(60);

  private static final Duration BESIDE = Duration.ofSeconds(5);
  private static final Duration SETTLES = Duration.ofSeconds(2);

  /** About as long as a publication takes with what comes after it. */
  private static final Duration STRETCH = Duration.ofSeconds(3);

  /** One without and one with a publication, and what is beside them. */
  private static final Duration ROUND = Duration.ofSeconds(30);

  /** The rate is asked for each second. */
  private static final Duration LAST_SECOND = Duration.ofMillis(1_500);

  /**
   * A checkpoint costs more than a publication: none may fall into one stretch and not the next.
   */
  private static final Duration SELDOM = Duration.ofMinutes(9);

  private static final int STEADY = 5;
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final MeasuredStack stack;
  private final ThousandRules rules = new ThousandRules(Path.of("rules"));
  private final int backlog;
  private final int times;
  private int level = 26;

  private MeasuredPublication(MeasuredStack stack, int backlog, int times) {
    this.stack = stack;
    this.backlog = backlog;
    this.times = times;
  }

  /** How one publication went; all times in milliseconds, {@code appended} and so on from 1970. */
  private record Published(long asked, long appended, long accepted, long effective) {
    @Override
    public String toString() {
      return "appended %d, accepted %d, effective %d ms after it was asked for"
          .formatted(appended - asked, accepted - asked, effective - asked);
    }
  }

  public static void main(String[] args) throws Exception {
    int backlog = args.length > 3 ? Integer.parseInt(args[3]) : 30_000_000;
    int times = args.length > 4 ? Integer.parseInt(args[4]) : 10;
    try (MeasuredStack stack = MeasuredStack.start(args)) {
      MeasuredPublication measured = new MeasuredPublication(stack, backlog, times);
      stack.publish(measured.rules.changed(25));
      measured.underSteadyLoad();
      measured.underFullLoad();
    }
  }

  private void underSteadyLoad() throws Exception {
    stack.detect(way(MeasuredFeed.TOPIC, Duration.ofSeconds(10)));
    try (MeasuredFeed feed = new MeasuredFeed(stack.client());
        MeasuredWarnings warnings = new MeasuredWarnings(stack.client(), false)) {
      feed.steady(50);
      MeasuredStack.await(WARM);
      for (int i = 0; i < STEADY; i++) {
        System.out.printf("steady: %s; load %.1f%n", publish(warnings), MeasuredStack.load());
        MeasuredStack.await(Duration.ofSeconds(5));
      }
      feed.stop();
    }
    stack.stopDetect();
  }

  private static Way way(String topic, Duration checkpoints) {
    return new Way("exactly-once", checkpoints, "0s", topic);
  }

  private Published publish(MeasuredWarnings warnings) {
    RuleFiles files = rules.changed(level++);
    long asked = System.currentTimeMillis();
    long number = stack.publish(files);
    long appended = System.currentTimeMillis();
    Map<String, RulesStatus> answers =
        stack.rules().answers(number, files.version(), Set.of("detect"), LONGEST);
    RulesStatus answer = answers.get("detect");
    if (answer.verdict() != RulesStatus.Verdict.ACCEPTED) {
      throw new IllegalStateException(answer.toString());
    }
    Attempts.until(() -> first(warnings, files.version()).isPresent(), LONGEST);
    long effective = first(warnings, files.version()).orElseThrow().written();
    return new Published(asked, appended, answer.time(), effective);
  }

  private static Optional<Seen> first(MeasuredWarnings warnings, String version) {
    return warnings.seen().stream()
        .filter(one -> one.version().equals(version))
        .min(Comparator.comparingLong(Seen::written));
  }

  private void underFullLoad() throws Exception {
    long length = (long) backlog * MeasuredFeed.APART;
    long from = System.currentTimeMillis() - Duration.ofHours(1).toMillis() - length;
    try (MeasuredFeed feed = new MeasuredFeed(stack.client());
        MeasuredWarnings warnings = new MeasuredWarnings(stack.client(), false)) {
      int matching = feed.backlog(backlog, from, rules.kinds());
      String job = stack.detect(way(MeasuredFeed.BACKLOG, SELDOM));
      try (ReadRate rate = new ReadRate(job)) {
        MeasuredStack.await(WARM_TO_THE_FULL);
        List<Double> quiet = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < times && lasts(rate); i++) {
          quiet.add(quiet(rate));
          ratios.add(ratio(rate, warnings));
        }
        Collections.sort(quiet);
        Collections.sort(ratios);
        System.out.println("of the rate beside, nothing published: " + quiet);
        System.out.println("of the rate beside: " + ratios);
        settle(job, rate, warnings, from, matching);
      }
    }
  }

  /** Whether enough is left to compare once more: a set is not in force before a signal comes. */
  private boolean lasts(ReadRate rate) {
    long now = System.currentTimeMillis();
    double each = rate.between(now - BESIDE.toMillis(), now);
    return backlog - rate.total() > each * ROUND.toSeconds();
  }

  /** The same with nothing published: how far such a ratio is from one anyway. */
  private double quiet(ReadRate rate) {
    long from = System.currentTimeMillis();
    long length = STRETCH.toMillis();
    MeasuredStack.await(STRETCH.multipliedBy(3).plus(LAST_SECOND));
    return ratio(rate, from + length, from + 2 * length);
  }

  /** The rate in a stretch of time, by that in two of its length just before and after. */
  private static double ratio(ReadRate rate, long from, long until) {
    long length = until - from;
    double before = rate.between(from - length, from);
    double after = rate.between(until, until + length);
    return 2 * rate.between(from, until) / (before + after);
  }

  /**
   * Publishes, waits, and compares.
   *
   * @return the rate from the request until {@link #SETTLES} after the set is effective, by the
   *     rate beside
   */
  private double ratio(ReadRate rate, MeasuredWarnings warnings) {
    MeasuredStack.await(BESIDE);
    Published published = publish(warnings);
    long asked = published.asked();
    long settled = Math.max(published.accepted(), published.effective()) + SETTLES.toMillis();
    long beside = settled - asked;
    MeasuredStack.await(
        Duration.ofMillis(settled + beside - System.currentTimeMillis()).plus(LAST_SECOND));
    System.out.printf(
        "full, at %s: %s; signals/s %.0f before, %.0f during, %.0f after; second by second %s;"
            + " %d left; load %.1f%n",
        Instant.ofEpochMilli(asked),
        published,
        rate.between(asked - beside, asked),
        rate.between(asked, settled),
        rate.between(settled, settled + beside),
        rate.steps(asked - beside, settled + beside),
        backlog - rate.total(),
        MeasuredStack.load());
    return ratio(rate, asked, settled);
  }

  /** Waits until all is read, and shows what became of each signal. */
  private void settle(String job, ReadRate rate, MeasuredWarnings warnings, long from, int matching)
      throws Exception {
    Attempts.until(() -> counted(job) >= backlog, LONGEST);
    Attempts.until(() -> said(warnings, from) >= matching, LONGEST);
    System.out.printf("read %d of %d, counted %s%n", rate.total(), backlog, counts(job));
    System.out.printf("%d warnings of %d%n", said(warnings, from), matching);
  }

  private long said(MeasuredWarnings warnings, long from) {
    return warnings.seen().stream()
        .filter(one -> one.rule().equals("measured-match"))
        .filter(
            one -> one.time() >= from && one.time() < from + (long) backlog * MeasuredFeed.APART)
        .count();
  }

  private long counted(String job) {
    Map<String, Long> counts = counts(job);
    return counts.values().stream().mapToLong(Long::longValue).sum()
        - counts.getOrDefault("read", 0L);
  }

  /** By what became of them. */
  private Map<String, Long> counts(String job) {
    try {
      return new SignalCounts(stack.rest()).of(job).getOrDefault("readings", Map.of());
    } catch (FlinkRest.RestException notYet) {
      return Map.of();
    }
  }
}
