package org.yujing.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.yujing.publish.PublishedRules;
import org.yujing.publish.RulesReading.Legible;
import org.yujing.publish.RulesTopic;
import org.yujing.rule.RuleFiles;

/** The rule sets that were handed over to the running jobs. */
record SaidRules(RulesTopic topic) {

  /**
   * The set of that version; where it is not there any more, the one in force, and {@code err} is
   * told.
   */
  RuleFiles of(String version, PrintWriter err) {
    List<PublishedRules> found = new ArrayList<>();
    topic.sets(
        reading -> {
          if (found.isEmpty()
              && reading instanceof Legible legible
              && legible.rules().version().equals(version)) {
            found.add(legible.rules());
          }
        });
    if (found.isEmpty()) {
      err.println(Words.of("explain.rules.lost", version));
      topic.inForce().ifPresent(found::add);
    }
    return found.stream()
        .findFirst()
        .orElseThrow(() -> new UnusableException(Words.of("rules.none")))
        .files();
  }
}
