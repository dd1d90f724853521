package org.yujing.story;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.YamlMapping;
import org.yujing.problem.YamlNode;
import org.yujing.warning.Kind;
import org.yujing.warning.Level;

/** Reads {@code {at: 40s, raised: orange, key: G1}}. */
record ExpectationReader(StoryTimes times) {
  private static final String HINT = "raised: orange, upgraded: red or cleared: true";
  private static final String ITEMS = "items of the queue: assessment/<name>.test.yaml";
  private static final List<String> OF_ITEMS =
      List.of("item", "state", "lead", "assist", "overdue");

  /**
   * The expectation.
   *
   * @param end the story's last moment: nothing after it is ever said
   */
  Optional<Expectation> read(YamlMapping map, long end) {
    Optional<YamlNode> at = map.need("at");
    Optional<Long> time = at.flatMap(times::at);
    String key = map.find("key").flatMap(YamlNode::scalar).orElse("");
    Optional<Kind> kind = kind(map);
    Level level = kind.map(said -> level(said, map)).orElse(null);
    OF_ITEMS.forEach(word -> map.refuse(word, ITEMS));
    map.refuse("level", "the level stands behind the kind: raised: orange");
    map.reportUnknownKeys();
    time.ifPresent(moment -> times.needUntil(at.get(), moment, end));
    boolean whole = time.isPresent() && kind.isPresent() && said(kind.get(), level);
    return whole
        ? Optional.of(
            new Expectation(
                time.get(),
                at.flatMap(YamlNode::scalar).orElseThrow(),
                kind.get(),
                level,
                Persons.NONE.worded(key)))
        : Optional.empty();
  }

  private static boolean said(Kind kind, Level level) {
    return kind == Kind.CLEARED || level != null;
  }

  private static Optional<Kind> kind(YamlMapping map) {
    List<Kind> kinds = Arrays.stream(Kind.values()).filter(kind -> map.has(kind.word())).toList();
    if (kinds.isEmpty()) {
      map.node().problem(ProblemCode.MISSING_KEY, "this expects no kind of warning", HINT);
    } else if (kinds.size() > 1) {
      map.problem(
          kinds.get(1).word(),
          ProblemCode.BAD_VALUE,
          "a warning is of one kind, not " + kinds.get(0).word() + " and " + kinds.get(1).word(),
          HINT);
    }
    return kinds.size() == 1 ? Optional.of(kinds.get(0)) : Optional.empty();
  }

  private static Level level(Kind kind, YamlMapping map) {
    YamlNode node = map.find(kind.word()).orElseThrow();
    if (kind == Kind.CLEARED) {
      if (!node.bool().orElse(true)) {
        node.problem(
            ProblemCode.BAD_VALUE,
            "cleared is true or not written",
            "what is not listed must not be said");
      }
      return null;
    }
    return node.word(Level.class).orElse(null);
  }
}
