package org.yujing.detect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.yujing.rule.Formula;
import org.yujing.rule.Rule;
import org.yujing.signal.Signal;
import org.yujing.signal.SignalScope;

/**
 * Finds the rules that want a signal and sends one copy to each key they keep it under: with a
 * thousand rules of which five want a signal five are evaluated, and with five rules that share a
 * key one copy travels.
 */
public final class Router {
  private final RoleIndex index;
  private final Map<String, String> bySpelling = new HashMap<>();
  private final Map<String, Long> structures = new HashMap<>();
  private final Ledger ledger;

  public Router(List<Rule> rules, Ledger ledger) {
    this.index = new RoleIndex(rules);
    this.ledger = ledger;
    rules.forEach(rule -> bySpelling.put(rule.name(), spelling(rule)));
    rules.forEach(rule -> structures.put(rule.name(), Hit.structure(rule)));
  }

  /** How a rule writes its key, and in which zone: hours and days in it are local. */
  public static String spelling(Rule rule) {
    String parts = rule.by().stream().map(Formula::text).collect(Collectors.joining("|"));
    return parts + '@' + rule.zone().getId();
  }

  /**
   * Sends a signal on its ways.
   *
   * @return how many copies went out; 0 means that no rule wants it
   */
  public int route(Signal signal, Consumer<Routed> out) {
    SignalScope scope = new SignalScope(signal);
    Map<String, List<Hit>> ways = new LinkedHashMap<>();
    Map<String, String> keys = new HashMap<>();
    for (Map.Entry<Rule, Long> wanted : index.wanting(signal, scope, ledger).entrySet()) {
      Rule rule = wanted.getKey();
      String by = bySpelling.get(rule.name());
      String key = keys.computeIfAbsent(by, any -> key(rule, signal, scope));
      if (!key.isEmpty()) {
        ways.computeIfAbsent(by, any -> new ArrayList<>())
            .add(new Hit(rule.name(), wanted.getValue(), structures.get(rule.name())));
      }
    }
    boolean counted = true;
    for (Map.Entry<String, List<Hit>> way : ways.entrySet()) {
      out.accept(new Routed(way.getKey(), keys.get(way.getKey()), signal, way.getValue(), counted));
      counted = false;
    }
    return ways.size();
  }

  /** The parts joined by {@code |}, or "" where a part is empty or unknown. */
  private String key(Rule rule, Signal signal, SignalScope scope) {
    StringBuilder key = new StringBuilder();
    for (Formula part : rule.by()) {
      String text = Arrival.text(part.of(signal.stream(), scope));
      if (text.isEmpty()) {
        return "";
      }
      key.append(key.isEmpty() ? "" : "|").append(text);
    }
    return key.toString();
  }
}
