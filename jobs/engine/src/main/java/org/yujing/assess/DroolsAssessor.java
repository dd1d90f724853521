package org.yujing.assess;

import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.Match;
import org.yujing.reference.Reference;
import org.yujing.warning.Warning;

/** Runs the compiled rules over one case at a time, each in a session of its own. */
final class DroolsAssessor implements Assessor {
  private final KieBase base;
  private final List<String> names;
  private final Policy policy;
  private final Reference reference;
  private final Limits limits;
  private final LongSupplier nanos;

  /**
   * @param names of the rules by their rank
   * @param nanos a clock that only goes forward
   */
  DroolsAssessor(
      KieBase base,
      List<String> names,
      Policy policy,
      Reference reference,
      Limits limits,
      LongSupplier nanos) {
    this.base = base;
    this.names = names;
    this.policy = policy;
    this.reference = reference;
    this.limits = limits;
    this.nanos = nanos;
  }

  @Override
  public Assessed assess(Case one) {
    KieSession session = base.newKieSession();
    try {
      Looks looks = new Looks(limits, nanos);
      Effects effects = new Effects(policy, one.level());
      insert(session, one, effects, looks);
      int fired = session.fireAllRules(filter(effects, looks), limits.firings() + 1);
      return fired > limits.firings()
          ? Assessed.failed(one.level(), "the rules fired more than " + limits.firings() + " times")
          : effects.assessed();
    } catch (RuntimeException wrong) {
      return Assessed.failed(one.level(), why(wrong));
    } finally {
      session.dispose();
    }
  }

  @Override
  public Assessor with(Reference other) {
    return new DroolsAssessor(base, names, policy, other, limits, nanos);
  }

  private void insert(KieSession session, Case one, Effects effects, Looks looks) {
    Warning current = one.warning();
    ZoneId zone = policy.zone();
    session.insert(new Assessment(one, reference, effects));
    session.insert(new Today(current.time(), zone, reference, policy.calendar()));
    session.insert(one.history());
    List<Warning> all = one.warnings();
    for (Warning warning : all.subList(Math.max(0, all.size() - limits.warnings()), all.size())) {
      boolean same = warning.episode().equals(current.episode());
      session.insert(new Warned(warning, same, current.time(), looks));
    }
  }

  /** Asked before each firing. */
  private AgendaFilter filter(Effects effects, Looks looks) {
    return match -> {
      looks.askClock();
      effects.speaks(names.get(DrlRules.rank(match.getRule().getName())), sources(match));
      return true;
    };
  }

  private static Set<String> sources(Match match) {
    Set<String> sources = new LinkedHashSet<>();
    for (Object fact : match.getObjects()) {
      if (fact instanceof Warned warned) {
        sources.add(warned.source());
      }
    }
    return sources;
  }

  private static String why(Throwable wrong) {
    Throwable cause = wrong;
    for (int i = 0; i < 20 && cause.getCause() != null; i++) {
      if (cause instanceof Looks.OutOfBoundsException) {
        break;
      }
      cause = cause.getCause();
    }
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }
}
