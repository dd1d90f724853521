package org.yujing.assess;

import java.util.Optional;
import org.yujing.reference.Tier;
import org.yujing.warning.Level;

/** The routing tables of a rule set. */
@FunctionalInterface
public interface Routes {
  /** No tables. */
  Routes NONE = (scenario, level, tier) -> Optional.empty();

  /** What the tables say; empty where no row fits. */
  Optional<Route> find(String scenario, Level level, Tier tier);
}
