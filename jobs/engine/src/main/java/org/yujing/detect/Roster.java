package org.yujing.detect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yujing.reference.Reference;
import org.yujing.reference.RosterEntry;
import org.yujing.rule.Detector.Absence;
import org.yujing.rule.Rule;
import org.yujing.signal.PackedSignal;
import org.yujing.signal.Signal;
import org.yujing.signal.Stream;

/** Starts the clocks of keys that are expected to be heard and may never be. */
public final class Roster {
  /** The name of the source that these starts seem to come from; they are counted nowhere. */
  public static final String SOURCE = "roster";

  private Roster() {}

  /**
   * A start for every key of the rosters that these rules name.
   *
   * @param start in milliseconds of event time
   */
  public static List<Routed> of(List<Rule> rules, Reference reference, long start) {
    List<Routed> starts = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule.detector() instanceof Absence absence && absence.roster() != null) {
        for (RosterEntry entry : reference.roster(absence.roster())) {
          starts.add(start(rule, entry, start));
        }
      }
    }
    return starts;
  }

  private static Routed start(Rule rule, RosterEntry entry, long start) {
    Map<String, Object> target = new HashMap<>();
    target.put("id", entry.key());
    put(target, "type", entry.type());
    put(target, "name", entry.name());
    Stream stream = rule.streams().iterator().next();
    Map<String, Object> fields = new HashMap<>(Map.of("target", target));
    Signal signal =
        new Signal(stream, SOURCE, start, rule.name() + '/' + entry.key(), true, fields);
    Hits hits = Hits.of(List.of(new Hit(Hit.rule(rule), Arrival.ROSTER)));
    return new Routed(Router.spelling(rule), entry.key(), PackedSignal.of(signal), hits, false);
  }

  private static void put(Map<String, Object> target, String name, String value) {
    if (!value.isEmpty()) {
      target.put(name, value);
    }
  }
}
