package org.yujing.bench;

import java.time.Duration;
import org.yujing.bench.district.District;
import org.yujing.bench.mix.RuleMix;

/**
 * What is measured once: one contender at one size.
 *
 * @param contender a name of {@link Contenders}, or of a class
 * @param round from 1; the same in all rounds is measured again
 * @param subjects how many keys the district has
 * @param disorderMillis how much later than its time a line may come
 * @param rocks whether state lies in RocksDB
 * @param kafka the broker that lines are read from, or "" for memory
 */
record Trial(
    String contender,
    int rules,
    int round,
    int signals,
    int subjects,
    long seed,
    long disorderMillis,
    int cores,
    boolean rocks,
    String kafka) {

  District district() {
    return new District(
        seed, signals, subjects, RuleMix.themes(rules), Duration.ofMillis(disorderMillis));
  }
}
