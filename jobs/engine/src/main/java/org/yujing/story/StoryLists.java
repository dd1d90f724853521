package org.yujing.story;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.YamlMapping;
import org.yujing.problem.YamlNode;

/** Reads the lists of story files. */
final class StoryLists {
  private StoryLists() {}

  /** Every item of a list that must be there, or empty where one is wrong. */
  static <T> Optional<List<T>> all(
      YamlMapping map, String key, Function<YamlMapping, Optional<T>> reader) {
    Optional<List<YamlNode>> items = map.need(key).flatMap(YamlNode::list);
    List<T> read = new ArrayList<>();
    for (YamlNode item : items.orElse(List.of())) {
      item.mapping().flatMap(reader).ifPresent(read::add);
    }
    return items.filter(nodes -> nodes.size() == read.size()).map(nodes -> read);
  }

  /** The stories of a file that could be read; two of one name are a problem. */
  static <T> List<T> stories(
      List<YamlNode> nodes, Function<YamlMapping, Optional<T>> reader, Function<T, String> name) {
    List<T> stories = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (YamlNode node : nodes) {
      Optional<T> story = node.mapping().flatMap(reader);
      story.ifPresent(stories::add);
      story
          .map(name)
          .filter(told -> !names.add(told))
          .ifPresent(
              told ->
                  node.problem(
                      ProblemCode.DUPLICATE_NAME,
                      "a second story \"" + told + "\"",
                      "give each story a name of its own"));
    }
    return stories;
  }
}
