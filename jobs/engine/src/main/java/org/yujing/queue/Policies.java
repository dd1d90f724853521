package org.yujing.queue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yujing.assess.Policy;

/** The policy in force, and those that items opened under. */
public final class Policies {
  private final Policy current;
  private final Map<String, Policy> byVersion = new HashMap<>();

  /** {@code earlier}: the policies of items that are still there. */
  public Policies(Policy current, List<Policy> earlier) {
    this.current = current;
    earlier.forEach(policy -> byVersion.put(policy.version(), policy));
    byVersion.put(current.version(), current);
  }

  public Policies(Policy current) {
    this(current, List.of());
  }

  Policy current() {
    return current;
  }

  /** The policy that an item opened under; the one in force where that is not known any more. */
  Policy of(Item item) {
    return byVersion.getOrDefault(item.policy(), current);
  }
}
