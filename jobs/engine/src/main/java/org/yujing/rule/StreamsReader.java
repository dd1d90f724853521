package org.yujing.rule;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yujing.problem.YamlMapping;
import org.yujing.problem.YamlNode;
import org.yujing.signal.Stream;

/** Reads {@code on}: one stream or a list of them. */
final class StreamsReader {
  private static final String KEY = "on";
  private static final List<String> WORDS =
      Arrays.stream(Stream.values()).map(Stream::word).toList();

  private StreamsReader() {}

  /** The streams written here; empty where none are. */
  static Set<Stream> read(YamlMapping mapping) {
    Set<Stream> streams = EnumSet.noneOf(Stream.class);
    mapping.find(KEY).map(YamlNode::oneOrMore).orElse(List.of()).stream()
        .map(node -> node.word(WORDS).flatMap(Stream::of))
        .flatMap(Optional::stream)
        .forEach(streams::add);
    return Collections.unmodifiableSet(streams);
  }

  /** The streams written here, or the rule's own. */
  static Set<Stream> read(YamlMapping mapping, Set<Stream> rules) {
    return mapping.has(KEY) ? read(mapping) : rules;
  }
}
