package org.yujing.backtest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.yujing.warning.Warning;

/**
 * What people found of matters of the same subject and scenario.
 *
 * @param matters of any scenario
 */
public record OutcomeYardstick(String scenario, List<FoundMatter> matters) implements Yardstick {

  public OutcomeYardstick {
    matters = matters.stream().filter(matter -> matter.scenario().equals(scenario)).toList();
  }

  @Override
  public boolean known() {
    return !matters.isEmpty();
  }

  @Override
  public Measured measure(List<Warning> said) {
    Map<String, List<Warning>> bySubject = new HashMap<>();
    said.forEach(
        warning ->
            bySubject
                .computeIfAbsent(SweepReading.subject(warning), any -> new ArrayList<>())
                .add(warning));
    Set<Object> right = new HashSet<>();
    List<Long> leads = new ArrayList<>();
    long wrong = 0;
    for (FoundMatter matter : matters) {
      OptionalLong first = first(matter, bySubject.getOrDefault(matter.subject(), List.of()));
      if (first.isPresent() && matter.right()) {
        right.add(matter);
        leads.add(matter.plain() - first.getAsLong());
      } else if (first.isPresent()) {
        wrong++;
      }
    }
    return new Measured(right, wrong, leads);
  }

  private static OptionalLong first(FoundMatter matter, List<Warning> said) {
    return said.stream()
        .mapToLong(Warning::time)
        .filter(time -> time >= matter.from() && time <= matter.until())
        .min();
  }
}
