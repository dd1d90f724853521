package org.yujing.recount;

import java.util.ArrayList;
import java.util.List;

/** Whose figures they are, as reports name it. */
record Whose(
    String report, String scenario, String tier, String unit, String rule, String version) {
  static final List<String> TIERS = List.of("", "grid", "community", "street", "district", "city");

  static Whose area(String scenario, String tier, ItemThen item) {
    return new Whose("area", scenario, tier, item.place(tier), "", "");
  }

  static Whose lead(String scenario, ItemThen item) {
    return new Whose("lead", scenario, "", item.holder(), "", "");
  }

  static Whose rule(HistoryLine line) {
    return new Whose("rule", "*", "", "", line.warning("rule"), line.warning("rule_version"));
  }

  static List<String> scenarios(ItemThen item) {
    return List.of("*", item.text("scenario"));
  }

  /** Everybody among whose open items an item is. */
  static List<Whose> all(ItemThen item) {
    List<Whose> all = new ArrayList<>();
    for (String scenario : scenarios(item)) {
      TIERS.forEach(tier -> all.add(area(scenario, tier, item)));
      all.add(lead(scenario, item));
    }
    return all;
  }

  /** Of a grid or a community. */
  boolean small() {
    return tier.equals("grid") || tier.equals("community");
  }
}
