package org.yujing.simulate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.Suggestion;
import org.yujing.problem.YamlMapping;
import org.yujing.problem.YamlNode;
import org.yujing.signal.Field;
import org.yujing.signal.Fields;
import org.yujing.signal.Stream;
import org.yujing.simulate.Plot.CastPart;

/** Reads one entry of {@code signals}. */
record PlannedSignalReader(Plan plan, String of, Map<String, CastPart> cast, YamlMapping map) {
  private static final Set<String> NO_FIELDS =
      Set.of("source", "at", "repeat", "hours", "chance", "name", "on");
  private static final Set<String> MADE = Set.of("id", "time");
  private static final ValueForm ONCE = new ValueForm.Constant(1L);

  Optional<PlannedSignal> read() {
    Optional<String> source =
        map.need("source").flatMap(node -> node.word(plan.sources().keySet()));
    LengthSpan at = map.find("at").flatMap(LengthSpan::read).orElse(LengthSpan.NONE);
    Optional<YamlMapping> repeat = map.find("repeat").flatMap(YamlNode::mapping);
    ValueForm times = repeat.flatMap(again -> again.need("times")).map(this::times).orElse(ONCE);
    LengthSpan every =
        repeat
            .flatMap(again -> again.need("every"))
            .flatMap(LengthSpan::read)
            .orElse(LengthSpan.NONE);
    repeat.ifPresent(YamlMapping::reportUnknownKeys);
    WholeSpan hours = map.find("hours").flatMap(this::hours).orElse(null);
    double chance = map.find("chance").flatMap(node -> node.number(0)).orElse(1.0);
    String name = map.find("name").flatMap(YamlNode::text).orElse("");
    String on = map.find("on").flatMap(node -> member(node, cast.keySet())).orElse("");
    Optional<Stream> stream = source.map(plan.sources()::get);
    return stream.map(
        known ->
            new PlannedSignal(
                source.get(), known, at, times, every, hours, chance, name, on, fields(known, on)));
  }

  /** The name in {@code "{home}"}. */
  static Optional<String> member(YamlNode node, Set<String> cast) {
    Optional<String> text = node.text();
    Optional<String> name =
        text.map(written -> written.replace("{", "").replace("}", "")).filter(cast::contains);
    if (text.isPresent() && name.isEmpty()) {
      String what = "nobody in the cast is called " + text.get();
      node.problem(ProblemCode.BAD_VALUE, what, "write \"{name}\" of the cast");
    }
    return name;
  }

  private ValueForm times(YamlNode node) {
    String text = node.scalar().orElse("1");
    return WholeSpan.parse(text)
        .<ValueForm>map(span -> new ValueForm.Uniform(span.from(), span.to() - span.from(), 1, 0))
        .orElseGet(() -> new ValueReader(plan.words()).read(node));
  }

  private Optional<WholeSpan> hours(YamlNode node) {
    Optional<WholeSpan> hours = WholeSpan.read(node);
    if (hours.isPresent() && (hours.get().to() > 24 || hours.get().from() == hours.get().to())) {
      node.problem(ProblemCode.BAD_VALUE, "hours go from 0 to 24", "8..20");
      return Optional.empty();
    }
    return hours;
  }

  private Map<String, ValueForm> fields(Stream stream, String on) {
    Map<String, ValueForm> fields = new LinkedHashMap<>();
    ValueReader values = new ValueReader(plan.words());
    map.entries()
        .forEach(
            (name, node) -> {
              if (!NO_FIELDS.contains(name) && known(stream, name, node)) {
                fields.put(name, values.read(node));
              }
            });
    complete(stream, on, fields);
    return fields;
  }

  private boolean known(Stream stream, String path, YamlNode node) {
    Optional<Field> field = Fields.find(stream, path).filter(Field::fromSource);
    if (field.isPresent() && !MADE.contains(path)) {
      return fits(field.get(), node);
    }
    if (!group(stream, path)) {
      String what = stream.word() + " has no \"" + path + "\"";
      node.problem(ProblemCode.UNKNOWN_FIELD, what, hint(stream, path));
      return false;
    }
    if (node.kind() == YamlNode.Kind.NULL) {
      return true;
    }
    boolean good = true;
    Map<String, YamlNode> members = node.mapping().map(YamlMapping::entries).orElse(Map.of());
    for (Map.Entry<String, YamlNode> member : members.entrySet()) {
      good &= known(stream, path + "." + member.getKey(), member.getValue());
    }
    return good;
  }

  private static boolean fits(Field field, YamlNode node) {
    boolean text = field.kind() == Field.Kind.TEXT;
    boolean number = node.kind() == YamlNode.Kind.NUMBER || node.kind() == YamlNode.Kind.BOOL;
    return !(text && number) || node.text().isPresent();
  }

  private static boolean group(Stream stream, String path) {
    return Fields.of(stream).values().stream().anyMatch(field -> field.group().equals(path));
  }

  private static String hint(Stream stream, String path) {
    List<String> names =
        Fields.of(stream).values().stream().filter(Field::fromSource).map(Field::path).toList();
    String near = Suggestion.hint(path, names);
    return near.isEmpty() ? names.stream().collect(Collectors.joining(", ")) : near;
  }

  /** A reading says of which device and what. */
  private void complete(Stream stream, String on, Map<String, ValueForm> fields) {
    if (stream != Stream.SENSOR) {
      return;
    }
    ThingKind kind = plan.kinds().get(on.isEmpty() ? of : cast.get(on).kind());
    boolean device = kind != null && kind.as() == Thing.As.DEVICE;
    for (String needed : List.of("device", "metric", "value")) {
      boolean made = needed.equals("device") && device;
      if (!made && !fields.containsKey(needed)) {
        String what = "a reading needs \"" + needed + "\"";
        map.node().problem(ProblemCode.MISSING_KEY, what, "give it, or let it happen to a device");
      }
    }
  }
}
