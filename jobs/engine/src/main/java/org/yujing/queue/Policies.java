package org.yujing.queue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.yujing.assess.Policy;

/** The policy in force, and those that items opened under. */
public final class Policies {
  private final Policy current;
  private final Function<String, Optional<Policy>> earlier;
  private final Map<String, Policy> byVersion = new HashMap<>();

  /** {@code earlier} finds an earlier policy by its version; it is asked once for each. */
  public Policies(Policy current, Function<String, Optional<Policy>> earlier) {
    this.current = current;
    this.earlier = earlier;
    byVersion.put(current.version(), current);
  }

  public Policies(Policy current) {
    this(current, version -> Optional.empty());
  }

  Policy current() {
    return current;
  }

  /** The policy that an item opened under; the one in force where that is not known any more. */
  Policy of(Item item) {
    return byVersion.computeIfAbsent(
        item.policy(), version -> earlier.apply(version).orElse(current));
  }
}
