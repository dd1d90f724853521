package org.yujing.assess;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yujing.reference.Reference;
import org.yujing.reference.Tier;
import org.yujing.warning.Level;

/**
 * How items are kept: the settings of {@code assessment/policy.yaml} and the routing tables. An
 * item keeps the one that was in force when it opened.
 *
 * @param version of the rule set
 * @param pointsCap the most points that one Drools rule may give because of one warning rule
 * @param scoreLevels the level that a score makes, at least; a level that is no key needs a warning
 * @param start the tier at which an item of a level starts; every level
 * @param acceptWithin how long to accept, by level, where no table says it; every level
 * @param resolveWithin how long to resolve, by level, where no table says it; every level
 * @param nearDue the share of the time to resolve after which the deadline is near, between 0 and 1
 * @param calendar the calendar of working days
 * @param zone the zone of working days, and of the times written
 * @param reopenWithin how long after closing a new warning reopens an item
 * @param sample the share of the items dismissed by rule that still goes to people, 0 to 1
 * @param secondPerson the levels that a second person has to close
 * @param returns the return at which an item goes to the tier above
 * @param extensions how often its deadline may be put off
 * @param longestExtension how far at a time
 * @param longestSuspension how long it may rest at a time
 * @param historyKept how long a subject's outcomes are remembered after the last of them
 */
public record Policy(
    String version,
    int pointsCap,
    Map<Level, Integer> scoreLevels,
    Map<Level, Tier> start,
    Map<Level, Within> acceptWithin,
    Map<Level, Within> resolveWithin,
    double nearDue,
    String calendar,
    ZoneId zone,
    Duration reopenWithin,
    double sample,
    Set<Level> secondPerson,
    int returns,
    int extensions,
    Within longestExtension,
    Duration longestSuspension,
    Duration historyKept,
    Routes routes) {

  public Policy {
    scoreLevels = Map.copyOf(scoreLevels);
    start = Map.copyOf(start);
    acceptWithin = Map.copyOf(acceptWithin);
    resolveWithin = Map.copyOf(resolveWithin);
    secondPerson = Set.copyOf(secondPerson);
    for (Level level : Level.values()) {
      if (!start.containsKey(level)
          || !acceptWithin.containsKey(level)
          || !resolveWithin.containsKey(level)) {
        throw new IllegalArgumentException("nothing is said of level " + level.word());
      }
    }
    if (!(nearDue > 0 && nearDue < 1) || !(sample >= 0 && sample <= 1)) {
      throw new IllegalArgumentException("shares lie between 0 and 1");
    }
  }

  /** What holds where {@code policy.yaml} says nothing. */
  public static Policy standard(String version) {
    return new Policy(
        version,
        60,
        Map.of(),
        Map.of(
            Level.BLUE, Tier.GRID,
            Level.YELLOW, Tier.COMMUNITY,
            Level.ORANGE, Tier.STREET,
            Level.RED, Tier.DISTRICT),
        Map.of(
            Level.BLUE, Within.ofWorkingDays(1),
            Level.YELLOW, Within.of(Duration.ofHours(24)),
            Level.ORANGE, Within.of(Duration.ofHours(4)),
            Level.RED, Within.of(Duration.ofHours(1))),
        Map.of(
            Level.BLUE, Within.ofWorkingDays(15),
            Level.YELLOW, Within.ofWorkingDays(10),
            Level.ORANGE, Within.ofWorkingDays(5),
            Level.RED, Within.ofWorkingDays(3)),
        0.8,
        Reference.WORKING_DAYS,
        ZoneId.of("Asia/Shanghai"),
        Duration.ofDays(30),
        0.1,
        Set.of(Level.ORANGE, Level.RED),
        3,
        2,
        Within.ofWorkingDays(10),
        Duration.ofDays(90),
        Duration.ofDays(365),
        Routes.NONE);
  }

  /** The same with other routing tables. */
  Policy with(Routes tables) {
    return new Policy(
        version,
        pointsCap,
        scoreLevels,
        start,
        acceptWithin,
        resolveWithin,
        nearDue,
        calendar,
        zone,
        reopenWithin,
        sample,
        secondPerson,
        returns,
        extensions,
        longestExtension,
        longestSuspension,
        historyKept,
        tables);
  }

  /** The route of an item: a table row, or what holds without one. */
  public Route route(String scenario, Level level, Tier tier) {
    return routes
        .find(scenario, level, tier)
        .orElseGet(
            () ->
                new Route(
                    "",
                    Route.OF_TIER,
                    List.of(),
                    acceptWithin.get(level),
                    resolveWithin.get(level),
                    List.of()));
  }
}
