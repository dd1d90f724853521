package org.yujing.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yujing.expression.Expression;
import org.yujing.rule.Detector.Sequence;
import org.yujing.rule.Formula;
import org.yujing.rule.Rule;
import org.yujing.signal.Signal;
import org.yujing.signal.SignalScope;
import org.yujing.signal.Stream;

/**
 * The roles of all rules by stream and by the constants their conditions ask for, so that only
 * those that can hold are evaluated.
 */
final class RoleIndex {
  private static final Comparator<Wanted> BY_NAME = Comparator.comparingInt(Wanted::place);
  private static final List<String> INDEXED =
      List.of("metric", "type", "category", "device", "rule", "channel");

  private final List<Rule> byName;
  private final Map<Stream, Candidates> byStream = new EnumMap<>(Stream.class);
  private final List<Wanted> wanted = new ArrayList<>();
  private long signals;

  RoleIndex(List<Rule> rules) {
    this.byName = rules.stream().sorted(Comparator.comparing(Rule::name)).toList();
    for (int place = 0; place < byName.size(); place++) {
      Rule rule = byName.get(place);
      Wanted asked = new Wanted(rule, place);
      List<Role> roles = Role.of(rule);
      for (int bit = 0; bit < roles.size(); bit++) {
        for (Stream stream : roles.get(bit).on()) {
          add(stream, candidate(asked, roles.get(bit), bit, stream));
        }
      }
      if (rule.detector() instanceof Sequence sequence && sequence.strict()) {
        boolean anyKind = roles.stream().anyMatch(role -> anyKind(rule, role));
        for (Stream stream : rule.streams()) {
          add(stream, new Candidate(asked, on(stream, rule.where()), null, -1, anyKind));
        }
      }
    }
  }

  /** All rules, by name. */
  List<Rule> rules() {
    return byName;
  }

  private static Candidate candidate(Wanted asked, Role role, int bit, Stream stream) {
    Expression underRule = role.underRule() ? on(stream, asked.rule().where()) : null;
    boolean anyKind = anyKind(asked.rule(), role);
    return new Candidate(asked, underRule, on(stream, role.where()), bit, anyKind);
  }

  private static Expression on(Stream stream, Formula formula) {
    return formula == null ? null : formula.on(stream);
  }

  /** Rules over warnings see what was raised, unless their condition names the kind. */
  private static boolean anyKind(Rule rule, Role role) {
    return !rule.streams().contains(Stream.WARNING)
        || namesKind(rule.where())
        || namesKind(role.where());
  }

  private static boolean namesKind(Formula where) {
    return where != null && where.fields().contains("kind");
  }

  private void add(Stream stream, Candidate candidate) {
    byStream.computeIfAbsent(stream, any -> new Candidates()).add(candidate);
  }

  /**
   * The rules that want a signal, by name, with the roles it plays in each. The list is the same
   * for the next signal, with other rules in it.
   */
  List<Wanted> wanting(Signal signal, SignalScope scope, Ledger ledger) {
    wanted.clear();
    Candidates candidates = byStream.get(signal.stream());
    if (candidates != null) {
      signals++;
      ask(candidates.always, signal, scope, ledger);
      for (Map.Entry<String, Map<String, List<Candidate>>> field :
          candidates.byConstant.entrySet()) {
        List<Candidate> some = field.getValue().get(signal.text(field.getKey()));
        if (some != null) {
          ask(some, signal, scope, ledger);
        }
      }
      if (wanted.size() > 1) {
        wanted.sort(BY_NAME);
      }
    }
    return wanted;
  }

  private void ask(List<Candidate> some, Signal signal, SignalScope scope, Ledger ledger) {
    for (Candidate candidate : some) {
      Wanted rule = candidate.of();
      rule.begin(signals);
      if (candidate.holds(signal, scope, ledger) && rule.add(candidate.bit())) {
        wanted.add(rule);
      }
    }
  }

  /** The roles of all rules on one stream. */
  private static final class Candidates {
    private final List<Candidate> always = new ArrayList<>();
    private final Map<String, Map<String, List<Candidate>>> byConstant = new LinkedHashMap<>();

    void add(Candidate candidate) {
      Map<String, Set<String>> terms = candidate.terms();
      for (String field : INDEXED) {
        if (terms.containsKey(field)) {
          Map<String, List<Candidate>> byValue =
              byConstant.computeIfAbsent(field, any -> new HashMap<>());
          Candidate there = candidate.given(field);
          for (String value : terms.get(field)) {
            byValue.computeIfAbsent(value, any -> new ArrayList<>()).add(there);
          }
          return;
        }
      }
      always.add(candidate);
    }
  }

  /** A rule, and what the signal at hand is to it. */
  static final class Wanted {
    private final Rule rule;
    private final int place;
    private long signal;
    private boolean any;
    private long mask;
    private Boolean underRule;

    Wanted(Rule rule, int place) {
      this.rule = rule;
      this.place = place;
    }

    Rule rule() {
      return rule;
    }

    /** Where it stands among the names of all. */
    int place() {
      return place;
    }

    /** The roles that the signal plays in it, a bit each. */
    long mask() {
      return mask;
    }

    private void begin(long number) {
      if (number != signal) {
        signal = number;
        any = false;
        mask = 0;
        underRule = null;
      }
    }

    /** Whether this is the first role that the signal plays. */
    private boolean add(int bit) {
      boolean first = !any;
      any = true;
      mask |= bit < 0 ? 0 : 1L << bit;
      return first;
    }
  }

  /**
   * One role of one rule on one stream.
   *
   * @param underRule the rule's own condition, or null where it need not hold
   * @param where the role's, or null
   * @param bit its bit in the mask, or -1 where the rule wants the signal whatever role it plays
   */
  private record Candidate(
      Wanted of, Expression underRule, Expression where, int bit, boolean anyKind) {

    Map<String, Set<String>> terms() {
      Map<String, Set<String>> terms = new HashMap<>();
      if (underRule != null) {
        terms.putAll(underRule.terms());
      }
      if (where != null) {
        terms.putAll(where.terms());
      }
      return terms;
    }

    /** The same for signals in which a field holds one of the values of its terms. */
    Candidate given(String field) {
      return where != null && where.terms().containsKey(field)
          ? new Candidate(of, underRule, where.given(field), bit, anyKind)
          : new Candidate(of, underRule.given(field), where, bit, anyKind);
    }

    boolean holds(Signal signal, SignalScope scope, Ledger ledger) {
      return (anyKind || signal.text("kind").equals("raised"))
          && (underRule == null || underRule(scope, ledger))
          && (where == null || holds(where, scope, ledger));
    }

    /** Asked once for all roles of the rule. */
    private boolean underRule(SignalScope scope, Ledger ledger) {
      if (of.underRule == null) {
        of.underRule = holds(underRule, scope, ledger);
      }
      return of.underRule;
    }

    private boolean holds(Expression asked, SignalScope scope, Ledger ledger) {
      Object truth = truth(asked, scope, ledger);
      if (truth == null) {
        ledger.unknown(of.rule.name());
      }
      return Boolean.TRUE.equals(truth);
    }

    /** One condition that fails must not keep a signal from the other rules. */
    private Object truth(Expression asked, SignalScope scope, Ledger ledger) {
      try {
        return asked.evaluate(scope);
      } catch (RuntimeException e) {
        ledger.failed(of.rule.name(), e);
        return null;
      }
    }
  }
}
