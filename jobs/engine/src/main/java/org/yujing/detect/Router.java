package org.yujing.detect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.yujing.rule.Formula;
import org.yujing.rule.Rule;
import org.yujing.signal.PackedSignal;
import org.yujing.signal.Signal;
import org.yujing.signal.SignalScope;

/**
 * Finds the rules that want a signal and sends one copy to each key they keep it under: with a
 * thousand rules of which five want a signal five are evaluated, and with five rules that share a
 * key one copy travels.
 */
public final class Router {
  private final RoleIndex index;

  /** By the place of the rule among the names of all. */
  private final Way[] ways;

  private final List<Address> taken = new ArrayList<>();
  private final Ledger ledger;

  /** A rule's way: to the key that it shares with all rules that write their key like it. */
  private record Way(Address to, List<Formula> parts, long rule) {}

  /** Where the signal at hand goes, under one key expression. */
  private static final class Address {
    private final String by;
    private final List<Hit> hits = new ArrayList<>();
    private String key;

    Address(String by) {
      this.by = by;
    }
  }

  public Router(List<Rule> rules, Ledger ledger) {
    this.index = new RoleIndex(rules);
    this.ledger = ledger;
    Map<String, Address> addresses = new HashMap<>();
    this.ways =
        index.rules().stream()
            .map(
                rule ->
                    new Way(
                        addresses.computeIfAbsent(spelling(rule), Address::new),
                        rule.by(),
                        Hit.rule(rule)))
            .toArray(Way[]::new);
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
    return route(PackedSignal.of(signal), out);
  }

  /** As {@link #route(Signal, Consumer)}; all copies share its bytes. */
  public int route(PackedSignal packed, Consumer<Routed> out) {
    Signal signal = packed.signal();
    SignalScope scope = new SignalScope(signal);
    taken.clear();
    for (RoleIndex.Wanted wanted : index.wanting(signal, scope, ledger)) {
      take(wanted, signal, scope);
    }
    int copies = 0;
    for (Address address : taken) {
      if (!address.key.isEmpty()) {
        out.accept(new Routed(address.by, address.key, packed, Hits.of(address.hits), copies == 0));
        copies++;
      }
      address.hits.clear();
      address.key = null;
    }
    return copies;
  }

  private void take(RoleIndex.Wanted wanted, Signal signal, SignalScope scope) {
    Way way = ways[wanted.place()];
    Address address = way.to();
    if (address.key == null) {
      address.key = key(way.parts(), signal, scope);
      taken.add(address);
    }
    address.hits.add(new Hit(way.rule(), wanted.mask()));
  }

  /** The parts joined by {@code |}, or "" where a part is empty or unknown. */
  private static String key(List<Formula> parts, Signal signal, SignalScope scope) {
    if (parts.size() == 1) {
      return Arrival.text(parts.get(0).of(signal.stream(), scope));
    }
    StringBuilder key = new StringBuilder();
    for (Formula part : parts) {
      String text = Arrival.text(part.of(signal.stream(), scope));
      if (text.isEmpty()) {
        return "";
      }
      key.append(key.isEmpty() ? "" : "|").append(text);
    }
    return key.toString();
  }
}
