package org.yujing.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.YamlMapping;
import org.yujing.problem.YamlNode;
import org.yujing.signal.Field;
import org.yujing.signal.Fields;
import org.yujing.signal.Stream;

/** Collects the fields of one given signal: its file's defaults and, over them, its own. */
final class GivenFields {
  private final Stream stream;
  private final YamlNode signal;
  private final FieldNames names;
  private final Map<Slot, YamlNode> nodes = new LinkedHashMap<>();
  private boolean good = true;

  GivenFields(Stream stream, YamlNode signal) {
    this.stream = stream;
    this.signal = signal;
    this.names = new FieldNames(stream);
  }

  /** Where a value goes; inside {@code attrs} the path is longer than the field's. */
  private record Slot(Field field, List<String> path) {}

  /** Takes a mapping's fields; what is there under the same path gives way. */
  GivenFields take(YamlMapping map) {
    take(map, "");
    return this;
  }

  private void take(YamlMapping map, String group) {
    map.entries()
        .forEach(
            (name, node) -> {
              if (!group.isEmpty() || !FieldNames.NO_FIELDS.contains(name)) {
                take(map, group, name, node);
              }
            });
  }

  private void take(YamlMapping map, String group, String name, YamlNode node) {
    String path = group.isEmpty() ? name : group + "." + name;
    Optional<Field> field = names.given(path);
    if (field.isPresent() && field.get().kind() == Field.Kind.SCALARS) {
      attributes(field.get(), node);
    } else if (field.isPresent()) {
      nodes.put(new Slot(field.get(), List.of(path.split("\\."))), node);
    } else if (names.group(path)) {
      Optional<YamlMapping> members = node.mapping();
      members.ifPresent(inside -> take(inside, path));
      good &= members.isPresent();
    } else {
      String what = stream.word() + " has no \"" + path + "\"";
      map.problem(name, ProblemCode.UNKNOWN_FIELD, what, names.hint(path));
      good = false;
    }
  }

  private void attributes(Field field, YamlNode node) {
    Optional<YamlMapping> members = node.mapping();
    good &= members.isPresent();
    members
        .map(YamlMapping::entries)
        .orElse(Map.of())
        .forEach(
            (name, value) -> {
              List<String> path = new ArrayList<>(List.of(field.path().split("\\.")));
              path.add(name);
              nodes.put(new Slot(field, path), value);
            });
  }

  /** The fields with their values, or empty after saying what is wrong with them. */
  Optional<List<GivenField>> read() {
    List<GivenField> fields = new ArrayList<>();
    nodes.forEach(
        (slot, node) ->
            GivenField.read(stream, slot.field(), slot.path(), node).ifPresent(fields::add));
    boolean whole = good && complete() && fields.size() == nodes.size();
    return whole ? Optional.of(fields) : Optional.empty();
  }

  /** Whether every field is there that a source must give; times and ids are made here. */
  private boolean complete() {
    boolean complete = true;
    for (Field field : Fields.of(stream).values()) {
      boolean needed =
          field.use() == Field.Use.REQUIRED && !FieldNames.MADE_IF_MISSING.contains(field.path());
      if (needed && !nodes.containsKey(new Slot(field, List.of(field.path())))) {
        signal.problem(
            ProblemCode.MISSING_KEY,
            stream.word() + " needs \"" + field.path() + "\"",
            "give it here or in defaults");
        complete = false;
      }
    }
    return complete;
  }
}
