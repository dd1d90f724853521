package org.yujing.assess;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.Problems;
import org.yujing.problem.Suggestion;
import org.yujing.problem.YamlMapping;
import org.yujing.problem.YamlNode;
import org.yujing.reference.Reference;
import org.yujing.reference.Tier;
import org.yujing.warning.Level;

/**
 * Reads {@code policy.yaml}. Every key may be left out; what is wrong is reported, and the usual
 * value holds.
 */
final class PolicyReader {
  private static final int MOST_POINTS = 100_000;
  private static final int MOST_TIMES = 1_000;
  private static final List<String> COLOURS =
      Arrays.stream(Level.values()).map(Level::word).toList();

  private final YamlMapping map;
  private final Reference reference;
  private final Policy usual;
  private final Problems problems;

  PolicyReader(YamlMapping map, Reference reference, Policy usual, Problems problems) {
    this.map = map;
    this.reference = reference;
    this.usual = usual;
    this.problems = problems;
  }

  Policy read() {
    Policy policy =
        new Policy(
            usual.version(),
            read("points_cap", node -> node.integer(1, MOST_POINTS), usual.pointsCap()),
            levels("score_levels", node -> node.integer(1, MOST_POINTS), usual.scoreLevels()),
            levels("start", node -> node.word(Tier.class), usual.start()),
            levels("accept_within", PolicyReader::within, usual.acceptWithin()),
            levels("resolve_within", PolicyReader::within, usual.resolveWithin()),
            read("near_due", node -> share(node, false), usual.nearDue()),
            read("calendar", this::calendar, usual.calendar()),
            read("zone", YamlNode::zone, usual.zone()),
            read("reopen_within", YamlNode::duration, usual.reopenWithin()),
            read("dismissed_sample", node -> share(node, true), usual.sample()),
            read("second_person", PolicyReader::colours, usual.secondPerson()),
            read("returns", node -> node.integer(1, MOST_TIMES), usual.returns()),
            read("extensions", node -> node.integer(0, MOST_TIMES), usual.extensions()),
            read("longest_extension", PolicyReader::within, usual.longestExtension()),
            read("longest_suspension", YamlNode::duration, usual.longestSuspension()),
            read("history_kept", YamlNode::duration, usual.historyKept()),
            usual.routes());
    map.reportUnknownKeys();
    new PolicyOrder(map, policy, problems).check();
    return policy;
  }

  private <T> T read(String key, Function<YamlNode, Optional<T>> reading, T otherwise) {
    return map.find(key).flatMap(reading).orElse(otherwise);
  }

  /** A value for each colour written; the others keep theirs. */
  private <T> Map<Level, T> levels(
      String key, Function<YamlNode, Optional<T>> reading, Map<Level, T> otherwise) {
    Map<Level, T> values = new EnumMap<>(Level.class);
    values.putAll(otherwise);
    Optional<YamlMapping> written = map.find(key).flatMap(YamlNode::mapping);
    for (Level level : Level.values()) {
      written
          .flatMap(colours -> colours.find(level.word()))
          .flatMap(reading)
          .ifPresent(value -> values.put(level, value));
    }
    written.ifPresent(YamlMapping::reportUnknownKeys);
    return values;
  }

  private static Optional<Within> within(YamlNode node) {
    Optional<String> text = node.scalar();
    Optional<Within> within = text.flatMap(Within::parse);
    if (text.isPresent() && within.isEmpty()) {
      String what = node.label() + " cannot be \"" + text.get() + "\"";
      node.problem(ProblemCode.BAD_VALUE, what, Within.FORM);
    }
    return within;
  }

  /** A share of a whole; with {@code ends} none and all of it too. */
  private static Optional<Double> share(YamlNode node, boolean ends) {
    Optional<Double> share = node.number();
    boolean inside =
        share.isPresent() && share.get() >= 0 && share.get() <= 1 && (ends || share.get() % 1 != 0);
    if (share.isPresent() && !inside) {
      String what = node.label() + (ends ? " must lie from 0 to 1" : " must lie between 0 and 1");
      node.problem(ProblemCode.BAD_VALUE, what, "a share: 0.1 is a tenth");
    }
    return share.filter(any -> inside);
  }

  /** The usual calendar need not be there: it is then Monday to Friday. */
  private Optional<String> calendar(YamlNode node) {
    Optional<String> name = node.text();
    name.filter(any -> !any.equals(usual.calendar()) && !reference.knowsCalendar(any))
        .ifPresent(
            any ->
                node.problem(
                    ProblemCode.UNKNOWN_CALENDAR,
                    "there is no calendar \"" + any + "\"",
                    Suggestion.hint(any, reference.calendars())));
    return name;
  }

  private static Optional<Set<Level>> colours(YamlNode node) {
    Set<Level> colours = EnumSet.noneOf(Level.class);
    Optional<List<YamlNode>> items = node.list();
    items.ifPresent(
        all -> all.forEach(item -> item.word(COLOURS).flatMap(Level::of).ifPresent(colours::add)));
    return items.map(any -> colours);
  }
}
