package org.yujing.detect;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.yujing.rule.Detector.Sequence;
import org.yujing.rule.Detector.Step;
import org.yujing.signal.Signal;
import org.yujing.signal.SignalScope;
import org.yujing.signal.Stream;

/**
 * A sequence in short: {@code "a b? >c2+ !d"} is a, perhaps b, then c at least twice with nothing
 * in between, and no d. A signal in short is its time and the steps that it can be: {@code "7ac"}.
 */
record TestingSequence(String text, List<Step> steps) {
  static final int WITHIN = 12;

  private static final Pattern STEP = Pattern.compile("(!?)(>?)([a-z])(\\d*)(\\+?)(\\??)");
  private static final Pattern SIGNAL = Pattern.compile("(\\d+)([a-z]*)");

  static TestingSequence of(String text) {
    return new TestingSequence(
        text, STEP.matcher(text).results().map(TestingSequence::step).toList());
  }

  private static Step step(MatchResult part) {
    return new Step(
        part.group(3),
        Set.of(Stream.EVENT),
        null,
        !part.group(2).isEmpty(),
        part.group(4).isEmpty() ? 1 : Integer.parseInt(part.group(4)),
        !part.group(5).isEmpty(),
        !part.group(6).isEmpty(),
        !part.group(1).isEmpty());
  }

  /** One that a rule may have. */
  static TestingSequence any(Random random) {
    TestingSequence any = of(anyText(random));
    return any.allowed() ? any : any(random);
  }

  private static String anyText(Random random) {
    StringBuilder text = new StringBuilder();
    int size = 1 + random.nextInt(6);
    for (char name = 'a'; name < 'a' + size; name++) {
      boolean not = random.nextInt(4) == 0;
      text.append(not ? "!" : "").append(random.nextInt(4) == 0 ? ">" : "").append(name);
      if (!not) {
        text.append(random.nextInt(3) == 0 ? 1 + random.nextInt(3) : "");
        text.append(random.nextInt(4) == 0 ? "+" : "");
        text.append(random.nextInt(4) == 0 ? "?" : "");
      }
      text.append(' ');
    }
    return text.toString().strip();
  }

  private boolean allowed() {
    Step first = first();
    if (first.not() || first.next() || last().optional()) {
      return false;
    }
    for (int i = 1; i < steps.size(); i++) {
      Step before = steps.get(i - 1);
      Step step = steps.get(i);
      if ((before.optional() && step.not()) || (before.not() && !step.not() && step.next())) {
        return false;
      }
    }
    return (steps.size() > 1 || first.times() > 1)
        && !steps.stream().allMatch(step -> step.optional() || step.not());
  }

  private Step first() {
    return steps.get(0);
  }

  private Step last() {
    return steps.get(steps.size() - 1);
  }

  /** Whether its end is that something does not happen. */
  boolean endsWithNot() {
    return last().not();
  }

  /**
   * Whether flink-cep makes of it what the rules do not say: it forgets a step that must not happen
   * before another such, wants a signal after a repeated step at the end, and after one optional
   * step still forbids what must not happen before it.
   */
  boolean misreadByCep() {
    return IntStream.range(1, steps.size())
        .anyMatch(i -> notsMisread(i) || repeatedMisread(i) || optionalMisread(i));
  }

  private boolean notsMisread(int i) {
    Step before = steps.get(i - 1);
    Step step = steps.get(i);
    if (!before.not() || !step.not()) {
      return false;
    }
    return before.next() ? waitsForTime(i) : isLast(i) || step.next();
  }

  private boolean repeatedMisread(int i) {
    return steps.get(i - 1).orMore() && waitsForTime(i);
  }

  private boolean optionalMisread(int i) {
    Step step = steps.get(i);
    return steps.get(i - 1).not()
        && step.optional()
        && (step.orMore() || steps.get(i + 1).optional());
  }

  private boolean isLast(int i) {
    return i + 1 == steps.size();
  }

  private boolean waitsForTime(int i) {
    Step step = steps.get(i);
    return isLast(i) && step.not() && !step.next();
  }

  Sequence sequence() {
    return new Sequence(Duration.ofMillis(WITHIN), steps);
  }

  /** Signals in short; each has its text as id. */
  List<Arrival> arrivals(String signals) {
    List<Arrival> arrivals = new ArrayList<>();
    SIGNAL
        .matcher(signals)
        .results()
        .forEach(
            part ->
                arrivals.add(
                    arrival(Long.parseLong(part.group(1)), part.group(), mask(part.group(2)))));
    return arrivals;
  }

  private long mask(String names) {
    long mask = 0;
    for (int i = 0; i < steps.size(); i++) {
      mask |= names.contains(steps.get(i).name()) ? 1L << i : 0;
    }
    return mask;
  }

  static Arrival arrival(long time, String id, long mask) {
    Signal signal = new Signal(Stream.EVENT, "test", time, id, false, Map.of());
    return new Arrival(signal, new SignalScope(signal), mask);
  }
}
