package org.yujing.story;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.YamlMapping;
import org.yujing.problem.YamlNode;

/** Reads one story. */
final class StoryReader {
  private final StoryTimes times;
  private final Duration outOfOrder;
  private final GivenReader given;
  private final ExpectationReader expected;

  /** {@code outOfOrder} null: as the streams'. */
  StoryReader(StoryTimes times, Duration outOfOrder, GivenReader given) {
    this.times = times;
    this.outOfOrder = outOfOrder;
    this.given = given;
    this.expected = new ExpectationReader(times);
  }

  /** The story, or empty where something in it is wrong. */
  Optional<Story> read(YamlMapping map) {
    Optional<String> name = map.need("story").flatMap(YamlNode::text);
    Map<String, String> persons = new HashMap<>();
    Optional<List<Given>> signals = given(map, persons);
    Optional<Long> until = map.find("until").flatMap(times::at);
    Optional<Long> end = until.or(() -> signals.map(this::last));
    Optional<List<Expectation>> expectations =
        StoryLists.all(map, "expect", one -> expected.read(one, end.orElse(Long.MAX_VALUE)));
    until.ifPresent(last -> after(last, signals.orElse(List.of()), map));
    map.refuse("actions", "people act in assessment/<name>.test.yaml");
    map.reportUnknownKeys();
    boolean whole = name.isPresent() && signals.isPresent() && expectations.isPresent();
    return whole
        ? Optional.of(
            new Story(
                map.node().place(),
                name.get(),
                times.start(),
                end.orElseThrow(),
                outOfOrder,
                signals.get(),
                expectations.get(),
                new Persons(persons)))
        : Optional.empty();
  }

  /** Signals without an id get one by their place: at one time they are judged as written. */
  private Optional<List<Given>> given(YamlMapping map, Map<String, String> persons) {
    int most = map.find("given").flatMap(YamlNode::list).map(List::size).orElse(0);
    AtomicInteger at = new AtomicInteger();
    return StoryLists.all(
            map,
            "given",
            one -> given.read(one, "s" + Repeat.padded(at.incrementAndGet(), most), persons))
        .map(lists -> lists.stream().flatMap(List::stream).toList());
  }

  private long last(List<Given> signals) {
    return signals.stream().mapToLong(one -> one.signal().time()).max().orElse(times.start());
  }

  private void after(long until, List<Given> signals, YamlMapping map) {
    if (last(signals) > until) {
      map.problem(
          "until",
          ProblemCode.BAD_VALUE,
          "the story ends before its last signal, at " + times.text(last(signals)),
          "end it later, or drop until");
    }
  }
}
