package org.yujing.simulate;

import java.util.List;
import java.util.Objects;

/**
 * Something planted: what must be found, or what must not be.
 *
 * @param id tells it from others
 * @param asked what is asked of a run
 * @param story the plot that planted it
 * @param rules those that count; none: any of the scenario
 * @param level so bad at least; "" for any
 * @param subject whom it is about; null where it has a key
 * @param parties persons who together are the key; none where it has another
 * @param key a key that names no person; "" where there is none
 * @param from from when a warning is right, in milliseconds since 1970-01-01T00:00Z
 * @param until until when it is
 * @param harm when the harm becomes plain
 */
public record Truth(
    String id,
    Asked asked,
    String scenario,
    String story,
    List<String> rules,
    String level,
    Who subject,
    List<String> parties,
    String key,
    long from,
    long until,
    long harm) {

  /** What is asked of a run. */
  public enum Asked {
    /** Must be found. */
    PLANTED,
    /** May be found. */
    OPTIONAL,
    /** Must not raise. */
    LOOKALIKE
  }

  /** Whom it is about, by the id that the sources use. */
  public record Who(String type, String id) {
    public Who {
      Objects.requireNonNull(type, "type");
      Objects.requireNonNull(id, "id");
    }
  }

  public Truth {
    rules = List.copyOf(rules);
    parties = List.copyOf(parties);
  }
}
