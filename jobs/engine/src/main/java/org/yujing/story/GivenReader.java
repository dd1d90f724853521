package org.yujing.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.YamlMapping;
import org.yujing.problem.YamlNode;
import org.yujing.rule.Rule;
import org.yujing.signal.Reading;
import org.yujing.signal.Rejection;
import org.yujing.signal.Signal;
import org.yujing.signal.Stream;

/** Reads {@code {at: 20s, arrives: 30s, repeat: {times: 3, every: 1m}, value: 27}}. */
final class GivenReader {
  private final StoryTimes times;
  private final Optional<YamlMapping> defaults;
  private final SignalMaker signals;
  private final List<String> streams;

  GivenReader(Rule rule, StoryTimes times, Optional<YamlMapping> defaults, SignalMaker signals) {
    this(rule.streams(), times, defaults, signals);
  }

  private GivenReader(
      Set<Stream> streams, StoryTimes times, Optional<YamlMapping> defaults, SignalMaker signals) {
    this.times = times;
    this.defaults = defaults;
    this.signals = signals;
    this.streams = streams.stream().map(Stream::word).sorted().toList();
  }

  /** For stories that give nothing but warnings. */
  static GivenReader ofWarnings(
      StoryTimes times, Optional<YamlMapping> defaults, SignalMaker signals) {
    return new GivenReader(Set.of(Stream.WARNING), times, defaults, signals);
  }

  /**
   * The signals, one for each repetition, or empty where something is wrong with them.
   *
   * @param id what to call them where they have no id
   * @param persons takes up what the author calls the persons in them, by hash
   */
  Optional<List<Given>> read(YamlMapping map, String id, Map<String, String> persons) {
    Optional<Long> at = map.need("at").flatMap(times::at);
    Optional<Long> arrives = map.find("arrives").map(times::at).orElse(at);
    Optional<Repeat> repeat =
        map.find("repeat")
            .map(node -> node.mapping().flatMap(Repeat::read))
            .orElse(Optional.of(Repeat.ONCE));
    Optional<Batch> batch = stream(map).flatMap(stream -> batch(map, stream, id));
    Optional<Long> delay = at.flatMap(moment -> arrives.flatMap(late -> delay(map, late - moment)));
    return delay.isPresent() && repeat.isPresent() && batch.isPresent()
        ? repeated(batch.get(), at.get(), delay.get(), repeat.get(), persons)
        : Optional.empty();
  }

  private static Optional<Long> delay(YamlMapping map, long delay) {
    if (delay < 0) {
      map.problem(
          "arrives", ProblemCode.BAD_VALUE, "a signal cannot arrive before it happened", "");
      return Optional.empty();
    }
    return Optional.of(delay);
  }

  /** What the repetitions of a signal share. */
  private record Batch(YamlNode node, Stream stream, List<GivenField> fields, String id) {

    List<GivenField> fields(Repeat repeat, int n) {
      return repeat.numbered() ? fields.stream().map(field -> field.with(n)).toList() : fields;
    }
  }

  private Optional<List<Given>> repeated(
      Batch batch, long at, long delay, Repeat repeat, Map<String, String> persons) {
    List<Given> given = new ArrayList<>();
    for (int n = 1; n <= repeat.times(); n++) {
      List<GivenField> fields = batch.fields(repeat, n);
      long time = at + (n - 1) * repeat.every();
      Reading reading = signals.make(batch.stream(), fields, time, repeat.id(batch.id(), n));
      persons.putAll(signals.persons(fields));
      if (reading instanceof Rejection rejection) {
        report(rejection, batch);
      } else if (reading instanceof Signal signal) {
        given.add(new Given(signal, time + delay));
      }
    }
    return given.size() == repeat.times() ? Optional.of(given) : Optional.empty();
  }

  private static void report(Rejection rejection, Batch batch) {
    String path = rejection.field();
    YamlNode node =
        batch.fields().stream()
            .filter(field -> String.join(".", field.path()).equals(path))
            .map(GivenField::node)
            .findFirst()
            .orElse(batch.node());
    node.problem(ProblemCode.BAD_VALUE, path + " " + rejection.why(), "");
  }

  private Optional<Batch> batch(YamlMapping map, Stream stream, String id) {
    GivenFields fields = new GivenFields(stream, map.node());
    defaults.ifPresent(fields::take);
    return fields.take(map).read().map(read -> new Batch(map.node(), stream, read, id));
  }

  private Optional<Stream> stream(YamlMapping map) {
    Optional<YamlNode> written =
        map.find("stream").or(() -> defaults.flatMap(common -> common.find("stream")));
    if (written.isPresent()) {
      return written.get().word(streams).flatMap(Stream::of);
    }
    if (streams.size() > 1) {
      map.node()
          .problem(
              ProblemCode.MISSING_KEY,
              "this does not say which stream it comes from",
              "the rule reads " + String.join(" and ", streams) + ": add stream");
      return Optional.empty();
    }
    return Stream.of(streams.get(0));
  }
}
