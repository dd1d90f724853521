package org.yujing.story;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.YamlMapping;
import org.yujing.problem.YamlNode;
import org.yujing.signal.Pseudonyms;
import org.yujing.signal.Signal;
import org.yujing.warning.Warning;

/** Reads one story about what people and the second pass do. */
final class AssessmentStoryReader {
  private final StoryTimes times;
  private final KnownRules rules;
  private final Pseudonyms pseudonyms;
  private final GivenWarnings warnings;
  private final ActionReader actions;
  private final ItemExpectationReader expected;

  AssessmentStoryReader(
      StoryTimes times, KnownRules rules, Pseudonyms pseudonyms, GivenWarnings warnings) {
    this.times = times;
    this.rules = rules;
    this.pseudonyms = pseudonyms;
    this.warnings = warnings;
    ChoiceReader choices = new ChoiceReader(rules);
    this.actions = new ActionReader(times, choices);
    this.expected = new ItemExpectationReader(times, choices);
  }

  /** The story, or empty where something in it is wrong. */
  Optional<AssessmentStory> read(YamlMapping map) {
    Optional<String> name = map.need("story").flatMap(YamlNode::text);
    Optional<List<Signal>> given =
        StoryLists.all(map, "given", warnings::read).map(GivenWarnings::inOrder);
    Optional<List<GivenAction>> done = actions(map);
    long last = last(given.orElse(List.of()), done.orElse(List.of()));
    Optional<Long> until = map.find("until").flatMap(times::at);
    long end = until.orElse(given.isPresent() && done.isPresent() ? last : Long.MAX_VALUE);
    Optional<List<ItemExpectation>> expectations =
        StoryLists.all(map, "expect", one -> expected.read(one, end));
    until.filter(moment -> moment < last).ifPresent(moment -> tooEarly(map, last));
    map.reportUnknownKeys();
    if (name.isEmpty() || given.isEmpty() || done.isEmpty() || expectations.isEmpty()) {
      return Optional.empty();
    }
    WarningMaker maker = new WarningMaker(rules.rules(), pseudonyms);
    List<Warning> made = given.get().stream().map(maker::make).toList();
    return Optional.of(
        new AssessmentStory(
            map.node().place(),
            name.get(),
            times.start(),
            Math.max(end, times.start()),
            made,
            done.get(),
            expectations.get(),
            maker.persons()));
  }

  /** Actions without an id get one by their place: those of one time are done as written. */
  private Optional<List<GivenAction>> actions(YamlMapping map) {
    if (!map.has("actions")) {
      return Optional.of(List.of());
    }
    int most = map.find("actions").flatMap(YamlNode::list).map(List::size).orElse(0);
    AtomicInteger at = new AtomicInteger();
    return StoryLists.all(
        map, "actions", one -> actions.read(one, "a" + Repeat.padded(at.incrementAndGet(), most)));
  }

  private long last(List<Signal> given, List<GivenAction> done) {
    return LongStream.concat(
            given.stream().mapToLong(Signal::time), done.stream().mapToLong(GivenAction::time))
        .max()
        .orElse(times.start());
  }

  private void tooEarly(YamlMapping map, long last) {
    map.problem(
        "until",
        ProblemCode.BAD_VALUE,
        "the story ends before its last warning or action, at " + times.text(last),
        "end it later, or drop until");
  }
}
