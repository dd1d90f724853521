package org.yujing.assess;

import java.util.Map;
import java.util.TreeMap;
import org.yujing.disposition.Outcome;

/**
 * What became of a subject's earlier items. A fact for assessment rules.
 *
 * @param items how many were closed, or dismissed by people
 * @param outcomes how many had each outcome
 * @param wrong how often each warning rule was wrong about the subject
 * @param lastClosed when the last of them was closed, in milliseconds; {@link Long#MIN_VALUE} where
 *     there was none
 */
public record SubjectHistory(
    int items, Map<Outcome, Integer> outcomes, Map<String, Integer> wrong, long lastClosed) {
  public static final SubjectHistory NONE =
      new SubjectHistory(0, Map.of(), Map.of(), Long.MIN_VALUE);

  public SubjectHistory {
    outcomes = Map.copyOf(outcomes);
    wrong = Map.copyOf(wrong);
  }

  /** With one more item that came to its end. */
  public SubjectHistory with(Outcome outcome, Iterable<String> rules, long closed) {
    Map<Outcome, Integer> all = new TreeMap<>(outcomes);
    all.merge(outcome, 1, Integer::sum);
    Map<String, Integer> blamed = new TreeMap<>(wrong);
    if (outcome.wrong()) {
      rules.forEach(rule -> blamed.merge(rule, 1, Integer::sum));
    }
    return new SubjectHistory(items + 1, all, blamed, Math.max(lastClosed, closed));
  }

  public int getItems() {
    return items;
  }

  /** How many were a real risk. */
  public int getConfirmed() {
    return count(Outcome.CONFIRMED_RISK);
  }

  public int getFalsePositives() {
    return count(Outcome.FALSE_POSITIVE);
  }

  /** How many had an outcome, such as {@code "valuable"}; 0 for an unknown word. */
  public int outcome(String word) {
    return Outcome.of(word).map(this::count).orElse(0);
  }

  /** How often a warning rule was wrong about this subject. */
  public int wrong(String rule) {
    return wrong.getOrDefault(rule, 0);
  }

  private int count(Outcome outcome) {
    return outcomes.getOrDefault(outcome, 0);
  }
}
