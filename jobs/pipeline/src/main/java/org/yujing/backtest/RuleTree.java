package org.yujing.backtest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.yujing.problem.Suggestion;

/** The keys and values of a rule's file, which the loader has read without a problem. */
final class RuleTree {
  private static final Pattern POINT = Pattern.compile("\\.");
  private static final LoadSettings READING =
      LoadSettings.builder().setSchema(new CoreSchema()).build();
  private static final DumpSettings WRITING =
      DumpSettings.builder()
          .setSchema(new CoreSchema())
          .setDefaultFlowStyle(FlowStyle.BLOCK)
          .setWidth(Integer.MAX_VALUE)
          .build();

  private final Map<String, Object> root;

  private RuleTree(Map<String, Object> root) {
    this.root = root;
  }

  @SuppressWarnings("unchecked")
  static RuleTree of(String text) {
    return new RuleTree((Map<String, Object>) new Load(READING).loadFromString(text));
  }

  /** The file again, without its comments. */
  String text() {
    return new Dump(WRITING).dumpToString(root);
  }

  Object get(String key) {
    return root.get(key);
  }

  void put(String key, Object value) {
    root.put(key, value);
  }

  /**
   * Puts a value where a path leads; only the last key of it may be new.
   *
   * @throws BadSweepException where it leads nowhere
   */
  void set(String path, String value) {
    List<String> keys = POINT.splitAsStream(path).toList();
    Object at = root;
    for (String key : keys.subList(0, keys.size() - 1)) {
      at = step(at, key, path);
    }
    String last = keys.get(keys.size() - 1);
    if (at instanceof Map<?, ?> map && !(map.get(last) instanceof Map)) {
      mapping(map).put(last, scalar(value));
    } else if (at instanceof List<?> list && position(list, last) >= 0) {
      replace(list, position(list, last), value, path);
    } else {
      throw lost(path);
    }
  }

  /** The value at a path as the file writes it, or "" where there is none. */
  String valueAt(String path) {
    Object at = root;
    for (String key : POINT.splitAsStream(path).toList()) {
      at = inside(at, key);
    }
    return at == null || at instanceof Map || at instanceof List ? "" : at.toString();
  }

  private Object step(Object at, String key, String path) {
    Object next = inside(at, key);
    if (next instanceof Map || next instanceof List) {
      return next;
    }
    throw lost(path);
  }

  private static Object inside(Object at, String key) {
    if (at instanceof Map<?, ?> map) {
      return map.get(key);
    }
    return at instanceof List<?> list && position(list, key) >= 0
        ? list.get(position(list, key))
        : null;
  }

  /** Items of a list go by their name, or by their number from 1. */
  private static int position(List<?> list, String key) {
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i) instanceof Map<?, ?> item && key.equals(item.get("name"))) {
        return i;
      }
    }
    boolean number = key.matches("[1-9]\\d{0,3}") && Integer.parseInt(key) <= list.size();
    return number ? Integer.parseInt(key) - 1 : -1;
  }

  private void replace(List<?> list, int position, String value, String path) {
    if (list.get(position) instanceof Map) {
      throw lost(path);
    }
    items(list).set(position, scalar(value));
  }

  private BadSweepException lost(String path) {
    List<String> known = paths();
    String near = Suggestion.nearest(path, known).orElse("");
    return new BadSweepException("path", path, near.isEmpty() ? String.join(", ", known) : near);
  }

  /** Where its single values are. */
  List<String> paths() {
    List<String> paths = new ArrayList<>();
    collect("", root, paths);
    return paths;
  }

  private static void collect(String path, Object at, List<String> paths) {
    String before = path.isEmpty() ? "" : path + ".";
    if (at instanceof Map<?, ?> map) {
      map.forEach((key, value) -> collect(before + key, value, paths));
    } else if (at instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        boolean named = list.get(i) instanceof Map<?, ?> item && item.get("name") != null;
        Object name = named ? ((Map<?, ?>) list.get(i)).get("name") : i + 1;
        collect(before + name, list.get(i), paths);
      }
    } else {
      paths.add(path);
    }
  }

  private static Object scalar(String value) {
    try {
      Object read = new Load(READING).loadFromString(value);
      return read == null || read instanceof Map || read instanceof List ? value : read;
    } catch (YamlEngineException notYaml) {
      return value;
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> mapping(Map<?, ?> map) {
    return (Map<String, Object>) map;
  }

  @SuppressWarnings("unchecked")
  private static List<Object> items(List<?> list) {
    return (List<Object>) list;
  }

  /** Entries of an exceptions file, and those of one rule again for others. */
  static String exceptions(String text, String rule, List<String> others, boolean onlyOthers) {
    RuleTree tree = of(text);
    List<Object> entries = new ArrayList<>();
    for (Object entry : (List<?>) tree.root.getOrDefault("exceptions", List.of())) {
      if (!onlyOthers) {
        entries.add(entry);
      }
      if (entry instanceof Map<?, ?> map && rule.equals(map.get("rule"))) {
        for (String other : others) {
          Map<String, Object> copy = new LinkedHashMap<>(mapping(map));
          copy.put("rule", other);
          entries.add(copy);
        }
      }
    }
    tree.put("exceptions", entries);
    return tree.text();
  }
}
