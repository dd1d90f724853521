package org.yujing.story;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.yujing.detect.Excuses;
import org.yujing.detect.Ledger;
import org.yujing.detect.Rehearsal;
import org.yujing.detect.Roster;
import org.yujing.detect.Router;
import org.yujing.reference.Reference;
import org.yujing.rule.Exceptions;
import org.yujing.rule.Rule;
import org.yujing.signal.Signal;
import org.yujing.signal.Stream;
import org.yujing.warning.Warning;

/** One story played once: signals in the order of their arrival, time as far as they bring it. */
final class Performance {
  private final Rule rule;
  private final Story story;
  private final Notes notes = new Notes();
  private final Rehearsal rehearsal;
  private final Router router;
  private final Map<Stream, Long> latest = new EnumMap<>(Stream.class);
  private long passed = Long.MIN_VALUE;

  Performance(Rule rule, Story story, Exceptions exceptions, Reference reference) {
    this.rule = rule;
    this.story = story;
    this.rehearsal = new Rehearsal(List.of(rule), new Excuses(exceptions, reference), notes);
    this.router = new Router(List.of(rule), Ledger.NONE);
    play(reference);
  }

  private void play(Reference reference) {
    long first =
        story.given().stream()
            .mapToLong(given -> given.signal().time())
            .min()
            .orElse(story.start());
    Roster.of(List.of(rule), reference, first).forEach(rehearsal::take);
    story.given().stream()
        .sorted(Comparator.comparingLong(Given::arrives))
        .forEachOrdered(this::arrive);
    rehearsal.timeIs(story.until());
  }

  private void arrive(Given given) {
    Signal signal = given.signal();
    if (signal.time() <= passed) {
      notes.late(given);
      return;
    }
    router.route(signal, notes::played);
    rehearsal.signal(signal);
    latest.merge(signal.stream(), signal.time(), Math::max);
    passed = Math.max(passed, Math.min(timePassed(), story.until()));
    rehearsal.timeIs(passed);
  }

  /** What the slowest of the streams heard so far has surely left behind. */
  private long timePassed() {
    return latest.entrySet().stream()
        .mapToLong(heard -> heard.getValue() - story.disorder(heard.getKey()) - 1)
        .min()
        .orElseThrow();
  }

  List<Warning> warnings() {
    return rehearsal.warnings();
  }

  Notes notes() {
    return notes;
  }
}
