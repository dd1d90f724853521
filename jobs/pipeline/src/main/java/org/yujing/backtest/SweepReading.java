package org.yujing.backtest;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.yujing.backtest.Yardstick.Measured;
import org.yujing.warning.Kind;
import org.yujing.warning.Warning;

/** Adds up what each variant of a sweep said, and holds it against what was found. */
public final class SweepReading {
  private final RuleSweep sweep;
  private final LocalDays days;
  private final Duration reopenWithin;
  private final Yardstick yardstick;
  private final Map<String, List<Warning>> said = new HashMap<>();
  private final Map<String, Measured> measured = new HashMap<>();

  /**
   * A sweep that has run.
   *
   * @param warnings every line that rules in the shadow said
   */
  public SweepReading(
      RuleSweep sweep,
      List<Warning> warnings,
      LocalDays days,
      Duration reopenWithin,
      Yardstick yardstick) {
    this.sweep = sweep;
    this.days = days;
    this.reopenWithin = reopenWithin;
    this.yardstick = yardstick;
    for (RuleVariant variant : sweep.variants()) {
      List<Warning> own =
          warnings.stream()
              .filter(warning -> warning.rule().equals(variant.name()))
              .filter(warning -> warning.kind() != Kind.CLEARED)
              .sorted()
              .toList();
      said.put(variant.name(), own);
      measured.put(variant.name(), yardstick.measure(own));
    }
  }

  static String subject(Warning warning) {
    return warning.subject().type() + " " + warning.subject().id();
  }

  /** Whether anything is known of what the rule looks for. */
  public boolean known() {
    return yardstick.known();
  }

  /** In the order of the variants. */
  public List<VariantFigures> figures() {
    Set<Object> findable = new HashSet<>();
    measured.values().forEach(one -> findable.addAll(one.right()));
    List<VariantFigures> all =
        sweep.variants().stream().map(variant -> figures(variant, findable.size())).toList();
    return all.stream()
        .map(one -> one.judged(known() && all.stream().noneMatch(other -> other.beats(one))))
        .toList();
  }

  private VariantFigures figures(RuleVariant variant, long findable) {
    List<Warning> own = said.get(variant.name());
    Measured found = measured.get(variant.name());
    List<Warning> raised = own.stream().filter(warning -> warning.kind() == Kind.RAISED).toList();
    return new VariantFigures(
        variant,
        raised.size(),
        raised.stream().map(SweepReading::subject).distinct().count(),
        items(own),
        found.right().size(),
        found.wrong(),
        findable,
        lead(found.leads()),
        false);
  }

  private DailySpread items(List<Warning> own) {
    return DailySpread.of(
        days.counts(ItemCount.opened(own, reopenWithin).stream().mapToLong(Long::longValue)));
  }

  private static OptionalLong lead(List<Long> all) {
    if (all.isEmpty()) {
      return OptionalLong.empty();
    }
    List<Long> leads = all.stream().sorted().toList();
    int half = leads.size() / 2;
    return OptionalLong.of(
        leads.size() % 2 == 1 ? leads.get(half) : (leads.get(half - 1) + leads.get(half)) / 2);
  }
}
