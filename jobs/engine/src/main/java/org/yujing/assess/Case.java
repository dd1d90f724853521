package org.yujing.assess;

import java.util.List;
import java.util.Objects;
import org.yujing.warning.Level;
import org.yujing.warning.Warning;

/**
 * What is assessed: a warning, in the light of everything known of its subject.
 *
 * @param scenario of the item that the warning belongs to
 * @param level the worst level of the item's warnings, this one included
 * @param warnings the subject's warnings of the last 30 days in all scenarios, one for each episode
 *     in its newest form, by time; this one included
 */
public record Case(
    Warning warning, String scenario, Level level, List<Warning> warnings, SubjectHistory history) {
  public Case {
    Objects.requireNonNull(warning, "warning");
    Objects.requireNonNull(scenario, "scenario");
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(history, "history");
    warnings = List.copyOf(warnings);
  }
}
