package org.yujing.expression;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableMap;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A vocabulary as CEL sees it: a variable for each top-level name, a type for each group. */
final class Names implements CelTypeProvider {
  static final MapType SCALARS = MapType.create(SimpleType.STRING, SimpleType.DYN);
  static final ListType TEXTS = ListType.create(SimpleType.STRING);

  private final ImmutableMap<String, CelType> variables;
  private final ImmutableMap<String, CelType> groups;

  Names(Vocabulary vocabulary) {
    Map<String, CelType> plain = new LinkedHashMap<>();
    Map<String, Map<String, CelType>> members = new LinkedHashMap<>();
    vocabulary
        .fields()
        .forEach(
            (path, type) -> {
              int dot = path.indexOf('.');
              if (dot < 0) {
                plain.put(path, type(type));
              } else {
                members
                    .computeIfAbsent(path.substring(0, dot), group -> new LinkedHashMap<>())
                    .put(path.substring(dot + 1), type(type));
              }
            });
    if (vocabulary.signals()) {
      plain.put(Vocabulary.KNOWN, MapType.create(SimpleType.STRING, SimpleType.BOOL));
    }
    this.groups =
        members.entrySet().stream()
            .collect(toImmutableMap(Map.Entry::getKey, e -> group(e.getKey(), e.getValue())));
    this.variables = ImmutableMap.<String, CelType>builder().putAll(plain).putAll(groups).build();
  }

  /** A group's type, also where the vocabulary lacks it: functions are declared with it. */
  static StructType group(String name, Map<String, CelType> members) {
    ImmutableMap<String, CelType> types = ImmutableMap.copyOf(members);
    return StructType.create(
        name, types.keySet(), member -> Optional.ofNullable(types.get(member)));
  }

  ImmutableMap<String, CelType> variables() {
    return variables;
  }

  @Override
  public ImmutableCollection<CelType> types() {
    return groups.values();
  }

  @Override
  public Optional<CelType> findType(String name) {
    return Optional.ofNullable(groups.get(name));
  }

  private static CelType type(Vocabulary.Type type) {
    return switch (type) {
      case TEXT -> SimpleType.STRING;
      case NUMBER -> SimpleType.DOUBLE;
      case BOOL -> SimpleType.BOOL;
      case TIME -> SimpleType.TIMESTAMP;
      case TEXTS -> TEXTS;
      case SCALARS -> SCALARS;
    };
  }
}
