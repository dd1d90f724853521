package org.yujing.tidy;

import java.util.BitSet;
import java.util.Iterator;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Reads a file that is known to be well-formed as it is written. */
final class WritingReader {
  private static final LoadSettings SETTINGS = LoadSettings.builder().build();

  private final FileText text;
  private final Iterator<Event> events;
  private final BitSet values = new BitSet();
  private boolean aliases;

  WritingReader(FileText text) {
    this.text = text;
    this.events = new Parse(SETTINGS).parseString(text.text()).iterator();
  }

  Writing read() {
    Event event = events.next();
    while (event.getEventId() == Event.ID.StreamStart
        || event.getEventId() == Event.ID.DocumentStart) {
      event = events.next();
    }
    return value(event, 0);
  }

  /** Which characters are inside of scalars. */
  BitSet values() {
    return values;
  }

  /** Whether anything stands for what is written before it: then the order matters. */
  boolean aliases() {
    return aliases;
  }

  private Writing value(Event event, int after) {
    return switch (event.getEventId()) {
      case Scalar -> scalar((ScalarEvent) event, after);
      case SequenceStart, MappingStart -> group((CollectionStartEvent) event);
      case Alias -> alias((AliasEvent) event);
      default -> throw new IllegalStateException("unexpected " + event);
    };
  }

  private WrittenText scalar(ScalarEvent event, int after) {
    int from = start(event).getIndex();
    int to = end(event).getIndex();
    String raw = text.part(from, to).stripTrailing();
    values.set(from, to);
    return new WrittenText(
        prefix(event.getAnchor(), event.getTag()),
        raw.isEmpty() ? after : from,
        raw.isEmpty() ? after : from + raw.codePointCount(0, raw.length()),
        event.getScalarStyle(),
        raw,
        event.getValue(),
        start(event).getColumn());
  }

  private WrittenAlias alias(AliasEvent event) {
    aliases = true;
    return new WrittenAlias(
        "", start(event).getIndex(), end(event).getIndex(), event.getAlias().getValue());
  }

  private WrittenGroup group(CollectionStartEvent start) {
    boolean list = start.getEventId() == Event.ID.SequenceStart;
    Event.ID end = list ? Event.ID.SequenceEnd : Event.ID.MappingEnd;
    Mark mark = start(start);
    WrittenGroup group =
        new WrittenGroup(
            prefix(start.getAnchor(), start.getTag()),
            mark.getIndex(),
            mark.getColumn(),
            list,
            start.isFlow());
    int last = mark.getIndex();
    Event event = events.next();
    for (; event.getEventId() != end; event = events.next()) {
      WrittenMember member = list ? item(event, last) : entry(event, last);
      group.members.add(member);
      last = member.value().to();
    }
    group.endAt(group.flow ? end(event).getIndex() : last);
    return group;
  }

  private WrittenMember item(Event event, int last) {
    return new WrittenMember(null, value(event, last));
  }

  private WrittenMember entry(Event event, int last) {
    WrittenText key = scalar((ScalarEvent) event, last);
    return new WrittenMember(key, value(events.next(), key.to()));
  }

  private static String prefix(Optional<Anchor> anchor, Optional<String> tag) {
    String name = anchor.map(written -> "&" + written.getValue() + " ").orElse("");
    // Only !!str passes the reader of rules; ! alone means the same.
    return name + (tag.isPresent() ? "!!str " : "");
  }

  private static Mark start(Event event) {
    return event.getStartMark().orElseThrow();
  }

  private static Mark end(Event event) {
    return event.getEndMark().orElseThrow();
  }
}
