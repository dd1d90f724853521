package org.yujing.story;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.yujing.assess.Assessing;
import org.yujing.detect.MuteReason;
import org.yujing.reference.Reference;
import org.yujing.rule.Exceptions;
import org.yujing.rule.Rule;
import org.yujing.rule.RuleSet;
import org.yujing.warning.Warning;

/**
 * Runs stories: those of a rule with that rule alone, its exceptions and the set's reference data,
 * in the same judges that run live; those about people on the same desk.
 */
public final class StoryRunner {
  private final Exceptions exceptions;
  private final Reference reference;
  private final LongSupplier nanos;
  private final AssessmentRunner assessments;

  /**
   * @param nanos tells how long things take, such as {@code System::nanoTime}
   */
  public StoryRunner(RuleSet rules, Assessing assessing, Reference reference, LongSupplier nanos) {
    this.exceptions = rules.exceptions();
    this.reference = reference;
    this.nanos = nanos;
    this.assessments = new AssessmentRunner(assessing, reference, nanos);
  }

  /** Every story of every file. */
  public List<FileResult> run(Stories stories) {
    return Stream.concat(
            stories.files().stream().map(this::run),
            stories.assessments().stream().map(assessments::run))
        .toList();
  }

  private FileResult run(StoryFile file) {
    return new FileResult(
        file.rule().name(),
        file.path(),
        file.stories().stream().map(story -> run(file.rule(), story)).toList());
  }

  /** One story. */
  public StoryResult run(Rule rule, Story story) {
    long start = nanos.getAsLong();
    Performance played = new Performance(rule, story, exceptions, reference);
    Notes notes = played.notes();
    List<Difference> differences = new ArrayList<>();
    notes.failures().forEach(why -> differences.add(Difference.failed(why, story)));
    differences.addAll(Comparison.of(story, played.warnings()));
    Set<Exceptions.Entry> muting =
        notes.muted().contains(MuteReason.EXCEPTION) ? muting(rule, story) : Set.of();
    Shown shown = Shown.of(played.warnings(), notes, muting);
    Duration took = Duration.ofNanos(nanos.getAsLong() - start);
    return new StoryResult(
        story.place(), story.name(), differences, late(story, notes), shown, took);
  }

  private static List<String> late(Story story, Notes notes) {
    StoryTimes times = new StoryTimes(story.start());
    return notes.late().stream().map(given -> late(given, times)).toList();
  }

  private static String late(Given given, StoryTimes times) {
    return "too late: %s of %s arrived at %s, when its time had passed"
        .formatted(
            given.signal().id(), times.text(given.signal().time()), times.text(given.arrives()));
  }

  /** The entries without which something more would have been said. */
  private Set<Exceptions.Entry> muting(Rule rule, Story story) {
    List<Warning> unmuted = new Performance(rule, story, Exceptions.NONE, reference).warnings();
    Set<Exceptions.Entry> muting = new LinkedHashSet<>();
    for (Exceptions.Entry entry : exceptions.entries()) {
      Exceptions alone = new Exceptions(List.of(entry));
      boolean mutes =
          unmuted.stream()
              .anyMatch(one -> alone.mutes(rule.name(), one.key(), one.time()).isPresent());
      if (mutes) {
        muting.add(entry);
      }
    }
    return muting;
  }
}
