package org.yujing.simulate;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yujing.problem.YamlMapping;
import org.yujing.problem.YamlNode;

/** Reads values: constants, texts with names in braces, and what is drawn. */
record ValueReader(KnownWords words) {
  static final ValueForm NOTHING = new ValueForm.Constant(null);

  ValueForm read(YamlNode node) {
    return switch (node.kind()) {
      case TEXT -> new BracedTextReader(words).read(node);
      case NUMBER -> new ValueForm.Constant(number(node));
      case BOOL -> new ValueForm.Constant(node.bool().orElse(false));
      case NULL -> NOTHING;
      case LIST -> new ValueForm.Listed(all(node.list().orElse(List.of())));
      case MAPPING -> node.mapping().map(this::drawn).orElse(NOTHING);
    };
  }

  /** Names and values. */
  Map<String, ValueForm> members(YamlMapping map) {
    Map<String, ValueForm> members = new LinkedHashMap<>();
    map.entries().forEach((name, node) -> members.put(name, read(node)));
    return Collections.unmodifiableMap(members);
  }

  List<ValueForm> all(List<YamlNode> nodes) {
    return nodes.stream().map(this::read).toList();
  }

  private static Object number(YamlNode node) {
    return node.number().map(value -> Numbers.plain(new BigDecimal(value.toString()))).orElse(0L);
  }

  private ValueForm drawn(YamlMapping map) {
    ValueForm drawn = NOTHING;
    if (map.has("one_of")) {
      drawn = map.find("one_of").map(new OneOfReader(words)::read).orElse(NOTHING);
    } else if (map.has("from")) {
      drawn = new DrawnNumberReader(this, map).uniform();
    } else if (map.has("mean")) {
      drawn = new DrawnNumberReader(this, map).normal();
    } else if (map.has("rise")) {
      drawn = new DrawnNumberReader(this, map).rising();
    } else {
      return new ValueForm.Group(members(map));
    }
    map.reportUnknownKeys();
    return drawn;
  }

  /** The rhythm of that name. */
  Optional<Rhythm> rhythm(YamlNode node) {
    return node.word(words.rhythms().keySet()).map(words.rhythms()::get);
  }
}
