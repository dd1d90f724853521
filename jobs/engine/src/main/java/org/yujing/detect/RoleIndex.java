package org.yujing.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
  private static final List<String> INDEXED =
      List.of("metric", "type", "category", "device", "rule", "channel");

  private final Map<Stream, List<Candidate>> always = new EnumMap<>(Stream.class);
  private final Map<Stream, Map<String, Map<String, List<Candidate>>>> byConstant =
      new EnumMap<>(Stream.class);

  RoleIndex(List<Rule> rules) {
    for (Rule rule : rules) {
      List<Role> roles = Role.of(rule);
      for (int bit = 0; bit < roles.size(); bit++) {
        for (Stream stream : roles.get(bit).on()) {
          add(stream, new Candidate(rule, roles.get(bit), bit, anyKind(rule, roles.get(bit))));
        }
      }
      if (rule.detector() instanceof Sequence sequence && sequence.strict()) {
        Role anything = new Role(rule.streams(), null, true);
        boolean anyKind = roles.stream().anyMatch(role -> anyKind(rule, role));
        rule.streams().forEach(stream -> add(stream, new Candidate(rule, anything, -1, anyKind)));
      }
    }
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
    Map<String, Set<String>> terms = candidate.terms(stream);
    for (String field : INDEXED) {
      if (terms.containsKey(field)) {
        Map<String, List<Candidate>> byValue =
            byConstant
                .computeIfAbsent(stream, any -> new HashMap<>())
                .computeIfAbsent(field, any -> new HashMap<>());
        terms
            .get(field)
            .forEach(
                value -> byValue.computeIfAbsent(value, any -> new ArrayList<>()).add(candidate));
        return;
      }
    }
    always.computeIfAbsent(stream, any -> new ArrayList<>()).add(candidate);
  }

  /** The rules that want a signal, by name, with the roles it plays in each. */
  Map<Rule, Long> wanting(Signal signal, SignalScope scope, Ledger ledger) {
    Map<Rule, Long> wanted = new TreeMap<>(Comparator.comparing(Rule::name));
    Map<String, Boolean> underRule = new HashMap<>();
    always
        .getOrDefault(signal.stream(), List.of())
        .forEach(candidate -> candidate.ask(signal, scope, ledger, underRule, wanted));
    byConstant
        .getOrDefault(signal.stream(), Map.of())
        .forEach(
            (field, byValue) ->
                byValue
                    .getOrDefault(signal.text(field), List.of())
                    .forEach(candidate -> candidate.ask(signal, scope, ledger, underRule, wanted)));
    return wanted;
  }

  /**
   * One role of one rule.
   *
   * @param bit its bit in the mask, or -1 where the rule wants the signal whatever role it plays
   */
  private record Candidate(Rule rule, Role role, int bit, boolean anyKind) {

    Map<String, Set<String>> terms(Stream stream) {
      Map<String, Set<String>> terms = new HashMap<>();
      if (role.underRule() && rule.where() != null) {
        terms.putAll(rule.where().terms(stream));
      }
      if (role.where() != null) {
        terms.putAll(role.where().terms(stream));
      }
      return terms;
    }

    void ask(
        Signal signal,
        SignalScope scope,
        Ledger ledger,
        Map<String, Boolean> underRule,
        Map<Rule, Long> wanted) {
      boolean holds =
          (anyKind || signal.text("kind").equals("raised"))
              && (!role.underRule()
                  || rule.where() == null
                  || underRule.computeIfAbsent(
                      rule.name(), any -> holds(rule.where(), signal, scope, ledger)))
              && (role.where() == null || holds(role.where(), signal, scope, ledger));
      if (holds) {
        wanted.merge(rule, bit < 0 ? 0L : 1L << bit, (one, other) -> one | other);
      }
    }

    private boolean holds(Formula where, Signal signal, SignalScope scope, Ledger ledger) {
      Object truth = truth(where, signal, scope, ledger);
      if (truth == null) {
        ledger.unknown(rule.name());
      }
      return Boolean.TRUE.equals(truth);
    }

    /** One condition that fails must not keep a signal from the other rules. */
    private Object truth(Formula where, Signal signal, SignalScope scope, Ledger ledger) {
      try {
        return where.of(signal.stream(), scope);
      } catch (RuntimeException e) {
        ledger.failed(rule.name(), e);
        return null;
      }
    }
  }
}
