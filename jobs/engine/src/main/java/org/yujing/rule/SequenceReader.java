package org.yujing.rule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.YamlMapping;
import org.yujing.problem.YamlNode;
import org.yujing.rule.Detector.Clause;
import org.yujing.rule.Detector.Sequence;
import org.yujing.rule.Detector.Step;
import org.yujing.signal.Stream;

/** Reads {@code sequence}. */
record SequenceReader(FormulaReader formulas, Set<Stream> on) {
  private static final Pattern TIMES = Pattern.compile("([1-9]|1\\d|20)(\\+?)");

  Optional<Sequence> read(YamlMapping map) {
    List<YamlMapping> parts = ScoreReader.parts(map, "steps");
    List<Step> steps = new ArrayList<>();
    for (YamlMapping part : parts) {
      steps.add(step(part));
      part.reportUnknownKeys();
    }
    new StepOrder(parts, steps).check();
    return within(map, steps).map(window -> new Sequence(window, steps));
  }

  private Step step(YamlMapping map) {
    String name = map.need("name").flatMap(YamlNode::text).orElse("");
    Clause clause = new ClauseReader(formulas, on).read(map);
    Matcher times = times(map.find("times"));
    return new Step(
        name,
        clause.on(),
        clause.where(),
        flag(map, "next"),
        Integer.parseInt(times.group(1)),
        !times.group(2).isEmpty(),
        flag(map, "optional"),
        flag(map, "not"));
  }

  private static boolean flag(YamlMapping map, String key) {
    return map.find(key).flatMap(YamlNode::bool).orElse(false);
  }

  /** {@code 2} or {@code 2+}; once where nothing, or nonsense, is written. */
  private static Matcher times(Optional<YamlNode> node) {
    String text = node.flatMap(YamlNode::scalar).orElse("1");
    Matcher times = TIMES.matcher(text);
    if (times.matches()) {
      return times;
    }
    node.ifPresent(
        written ->
            written.problem(
                ProblemCode.BAD_VALUE,
                "times cannot be \"" + text + "\"",
                "2 for exactly two, 2+ for two or more; 20 at most, count is for more"));
    Matcher once = TIMES.matcher("1");
    once.matches();
    return once;
  }

  private static Optional<Duration> within(YamlMapping map, List<Step> steps) {
    boolean endless = !steps.isEmpty() && steps.get(steps.size() - 1).not() && !map.has("within");
    if (endless) {
      map.node()
          .problem(
              ProblemCode.SEQUENCE_NOT_LAST,
              "what must not happen at the end needs an end",
              "add within: 30d");
      return Optional.empty();
    }
    return DetectorReader.duration(map, "within");
  }
}
