package org.yujing.tidy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The usual order of a mapping's keys.
 *
 * @param keys in order; others stay behind them as they are
 * @param inside the orders of mappings below keys, of lists' items too
 * @param onOneLine whether it is written on one line where it fits
 */
record KeyOrder(List<String> keys, Map<String, KeyOrder> inside, boolean onOneLine) {
  static final KeyOrder ANY = new KeyOrder(List.of(), Map.of(), false);

  static KeyOrder of(List<String> keys, Map<String, KeyOrder> inside) {
    return new KeyOrder(keys, inside, false);
  }

  static KeyOrder of(String... keys) {
    return of(List.of(keys), Map.of());
  }

  /** The same order, for what is short. */
  KeyOrder brief() {
    return new KeyOrder(keys, inside, true);
  }

  KeyOrder below(String key) {
    return inside.getOrDefault(key, ANY);
  }

  List<WrittenMember> sorted(List<WrittenMember> members) {
    List<WrittenMember> sorted = new ArrayList<>(members);
    sorted.sort(Comparator.comparingInt(member -> rank(member.name())));
    return sorted;
  }

  private int rank(String key) {
    int at = keys.indexOf(key);
    return at < 0 ? keys.size() : at;
  }
}
