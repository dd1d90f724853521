package org.yujing.story;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.yujing.assess.Assessing;
import org.yujing.assess.Fired;
import org.yujing.queue.Change;
import org.yujing.queue.Item;
import org.yujing.reference.Reference;
import org.yujing.reference.Target;

/** Runs stories about people and the second pass, with the rule set's policy, rules and tables. */
record AssessmentRunner(Assessing assessing, Reference reference, LongSupplier nanos) {

  FileResult run(AssessmentFile file) {
    return new FileResult(
        file.name(),
        file.path(),
        file.stories().stream().map(story -> run(story, file.register())).toList());
  }

  private StoryResult run(AssessmentStory story, List<Target> register) {
    long start = nanos.getAsLong();
    AssessmentPerformance played =
        new AssessmentPerformance(story, assessing, reference.with(register));
    List<Difference> differences = AssessmentComparison.of(story, played);
    Shown shown = Shown.ofAssessment(used(played.changes()));
    Duration took = Duration.ofNanos(nanos.getAsLong() - start);
    return new StoryResult(story.place(), story.name(), differences, List.of(), shown, took);
  }

  /** The rules that fired, and the rows that say who has an item wherever it stood. */
  private Set<String> used(List<Change> changes) {
    Set<String> used = new HashSet<>();
    for (Change change : changes) {
      Item item = change.after();
      item.finding().fired().stream().map(Fired::rule).forEach(used::add);
      used.add(
          assessing
              .policy()
              .route(item.scenario(), item.finding().level(), item.holder().tier())
              .row());
    }
    return used;
  }
}
