package org.yujing.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yujing.problem.YamlNode;

/** How the expected value of an item's field is read: it is what the field then has to equal. */
@FunctionalInterface
interface ItemValue {
  /** What a field without a value has. */
  String NONE = "none";

  /** The value, or empty after saying what is wrong with it. */
  Optional<Object> read(YamlNode node, StoryTimes times);

  /** A moment, or {@link #NONE}. */
  ItemValue TIME =
      (node, times) ->
          none(node) ? Optional.of(NONE) : times.at(node).map(StoryMoment::new).map(any -> any);

  /** A text; {@link #NONE} or "" where there is none. */
  ItemValue TEXT = (node, times) -> empty(node) ? Optional.of(NONE) : node.text().map(text -> text);

  /** Whole numbers of things that are counted, and points. */
  ItemValue NUMBER = (node, times) -> node.integer(0, Integer.MAX_VALUE).map(number -> number);

  ItemValue TRUTH = (node, times) -> node.bool().map(truth -> truth);

  /** Texts in their order, {@code []} for none. */
  ItemValue TEXTS = (node, times) -> all(node, YamlNode::text);

  /** One of the words of an enum. */
  static <E extends Enum<E>> ItemValue word(E[] constants) {
    return (node, times) -> constant(node, constants).map(ItemValue::word);
  }

  /** One of the words of an enum, or {@link #NONE}. */
  static <E extends Enum<E>> ItemValue wordOrNone(E[] constants) {
    return (node, times) -> none(node) ? Optional.of(NONE) : word(constants).read(node, times);
  }

  /** One word or several in their order; {@code []} or {@link #NONE} for none. */
  static ItemValue words(List<String> allowed) {
    return (node, times) ->
        none(node)
            ? Optional.of(List.of())
            : node.kind() == YamlNode.Kind.LIST
                ? all(node, one -> one.word(allowed))
                : node.word(allowed).map(List::of);
  }

  /** A constant by its word. */
  static <E extends Enum<E>> Optional<E> constant(YamlNode node, E[] constants) {
    List<String> words = Arrays.stream(constants).map(ItemValue::word).toList();
    return node.word(words).map(word -> constants[words.indexOf(word)]);
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static boolean empty(YamlNode node) {
    return node.kind() == YamlNode.Kind.TEXT && node.scalar().orElse("").isEmpty();
  }

  private static boolean none(YamlNode node) {
    return node.kind() == YamlNode.Kind.TEXT && node.scalar().orElse("").equals(NONE);
  }

  private static Optional<Object> all(
      YamlNode node, java.util.function.Function<YamlNode, Optional<String>> one) {
    Optional<List<YamlNode>> nodes = node.list();
    List<String> read = new ArrayList<>();
    nodes.orElse(List.of()).forEach(item -> one.apply(item).ifPresent(read::add));
    return nodes.filter(all -> all.size() == read.size()).map(all -> read);
  }
}
