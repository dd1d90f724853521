package org.yujing.backtest;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A rule with other settings.
 *
 * @param name what it is called while it is judged beside the others
 * @param settings by path, in the order they were asked for
 * @param current whether these are the settings that the rule has
 */
public record RuleVariant(String name, Map<String, String> settings, boolean current) {

  public RuleVariant {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }

  /** Such as {@code levels.yellow=3 count.within=7d}. */
  public String label() {
    return settings.entrySet().stream()
        .map(setting -> setting.getKey() + "=" + setting.getValue())
        .collect(Collectors.joining(" "));
  }
}
