package org.yujing.problem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import org.yujing.problem.YamlNode.Kind;

/** Builds the nodes of one document from the parser's events, within limits. */
final class YamlTree {
  private static final int DEEPEST = 40;
  private static final int MOST_NODES = 400_000;

  private final YamlSource source;
  private final Iterator<Event> events;
  private final CoreScalarResolver resolver = new CoreScalarResolver(false);
  private final Map<Anchor, YamlNode> anchors = new HashMap<>();
  private int nodes;

  YamlTree(YamlSource source, Iterator<Event> events) {
    this.source = source;
    this.events = events;
  }

  /** The one document. */
  YamlNode document() {
    next(Event.ID.StreamStart);
    if (!(events.next().getEventId() == Event.ID.DocumentStart)) {
      throw new YamlRefusal(
          Place.of(source.file()), ProblemCode.YAML_SYNTAX, "the file is empty", "");
    }
    YamlNode root = node(events.next(), "the file", 0);
    next(Event.ID.DocumentEnd);
    Event last = events.next();
    if (last.getEventId() != Event.ID.StreamEnd) {
      throw new YamlRefusal(
          place(last),
          ProblemCode.YAML_SYNTAX,
          "a second document",
          "one file holds one; drop ---");
    }
    return root;
  }

  private YamlNode node(Event event, String label, int depth) {
    if (depth > DEEPEST) {
      throw tooLarge(event, "nested deeper than " + DEEPEST);
    }
    YamlNode node =
        switch (event.getEventId()) {
          case Scalar -> scalar((ScalarEvent) event, label);
          case SequenceStart -> list(event, label, depth);
          case MappingStart -> mapping(event, label, depth);
          case Alias -> alias((AliasEvent) event);
          default -> throw new IllegalStateException("unexpected " + event);
        };
    grow(event, event instanceof AliasEvent ? node.size() : 1);
    if (event instanceof NodeEvent named && !(event instanceof AliasEvent)) {
      named.getAnchor().ifPresent(anchor -> anchors.put(anchor, node));
    }
    return node;
  }

  private YamlNode scalar(ScalarEvent event, String label) {
    Tag tag = tag(event);
    Kind kind;
    if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
      kind = Kind.NUMBER;
    } else if (tag.equals(Tag.BOOL)) {
      kind = Kind.BOOL;
    } else {
      kind = tag.equals(Tag.NULL) ? Kind.NULL : Kind.TEXT;
    }
    YamlText text =
        new YamlText(
            source,
            place(event),
            event.getScalarStyle(),
            event.getValue(),
            event.getStartMark().orElseThrow().getIndex(),
            event.getEndMark().orElseThrow().getIndex());
    return YamlNode.scalar(source, label, kind, text);
  }

  private Tag tag(ScalarEvent event) {
    Optional<String> written = event.getTag();
    if (written.isEmpty() || written.get().equals("!")) {
      return resolver.resolve(event.getValue(), event.getImplicit().canOmitTagInPlainScalar());
    }
    if (written.get().equals(Tag.STR.getValue())) {
      return Tag.STR;
    }
    throw new YamlRefusal(
        place(event), ProblemCode.YAML_SYNTAX, "a tag " + written.get(), "drop it");
  }

  private YamlNode list(Event start, String label, int depth) {
    List<YamlNode> items = new ArrayList<>();
    for (Event event = events.next();
        event.getEventId() != Event.ID.SequenceEnd;
        event = events.next()) {
      items.add(node(event, "item " + (items.size() + 1) + " of " + label, depth + 1));
    }
    return YamlNode.list(source, label, place(start), items);
  }

  private YamlNode mapping(Event start, String label, int depth) {
    Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>();
    for (Event event = events.next();
        event.getEventId() != Event.ID.MappingEnd;
        event = events.next()) {
      String key = key(event);
      YamlNode value = node(events.next(), key, depth + 1);
      if (entries.putIfAbsent(key, new YamlMapping.Entry(place(event), value)) != null) {
        source
            .problems()
            .add(
                place(event),
                ProblemCode.DUPLICATE_KEY,
                "key \"" + key + "\" is written twice",
                "the first is on line " + entries.get(key).place().line());
      }
    }
    return YamlNode.mapping(source, label, place(start), entries);
  }

  private String key(Event event) {
    if (event instanceof ScalarEvent scalar) {
      grow(event, 1);
      return scalar.getValue();
    }
    throw new YamlRefusal(
        place(event),
        ProblemCode.YAML_SYNTAX,
        "a key that is no text",
        "a text that starts with { or [ needs quotes");
  }

  private YamlNode alias(AliasEvent event) {
    YamlNode node = anchors.get(event.getAlias());
    if (node == null) {
      String name = "*" + event.getAlias().getValue();
      throw new YamlRefusal(
          place(event), ProblemCode.YAML_SYNTAX, name + " names nothing before it", "");
    }
    return node;
  }

  private void grow(Event event, int more) {
    nodes += more;
    if (nodes > MOST_NODES) {
      throw tooLarge(event, "more than " + MOST_NODES + " values, aliases counted in full");
    }
  }

  private YamlRefusal tooLarge(Event event, String what) {
    return new YamlRefusal(place(event), ProblemCode.TOO_LARGE, what, "split the file");
  }

  private void next(Event.ID expected) {
    Event event = events.next();
    if (event.getEventId() != expected) {
      throw new IllegalStateException("expected " + expected + ", not " + event);
    }
  }

  private Place place(Event event) {
    return event.getStartMark().map(source::place).orElse(Place.of(source.file()));
  }
}
