package org.yujing.tidy;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes values on one line: {@code {at: 0s, value: 26}}. */
record TidyLine(TidyText texts) {
  static final int WIDEST = 120;

  private static final Pattern NOT_INSIDE = Pattern.compile("[\\[\\]{},]|: |:$");

  String value(Writing value, KeyOrder order) {
    if (value instanceof WrittenGroup group) {
      return group(group, order);
    }
    return value instanceof WrittenText text ? text(text) : "*" + ((WrittenAlias) value).name();
  }

  private String text(WrittenText text) {
    return text.raw().isEmpty() ? text.prefix() + "null" : texts.line(text);
  }

  private String group(WrittenGroup group, KeyOrder order) {
    List<WrittenMember> members = group.list ? group.members : order.sorted(group.members);
    String inside =
        members.stream()
            .map(member -> member(member, group.list ? order : order.below(member.name())))
            .collect(Collectors.joining(", "));
    return group.prefix() + (group.list ? "[" + inside + "]" : "{" + inside + "}");
  }

  private String member(WrittenMember member, KeyOrder order) {
    String value = value(member.value(), order);
    return member.key().map(key -> texts.line(key) + colon(member) + value).orElse(value);
  }

  /** An alias would swallow a colon that touches it; nothing else does. */
  private static String colon(WrittenMember member) {
    return member.value() instanceof WrittenAlias ? " : " : ": ";
  }

  /** Whether nothing in a value needs a line of its own, or signs that mean something here. */
  static boolean fits(Writing value, boolean inFlow) {
    if (value instanceof WrittenGroup group) {
      boolean flow = inFlow || group.flow;
      return group.tail.isEmpty() && group.members.stream().allMatch(member -> fits(member, flow));
    }
    return !(value instanceof WrittenText text)
        || (!text.severalLines()
            && (inFlow || !text.plain() || !NOT_INSIDE.matcher(text.raw()).find()));
  }

  private static boolean fits(WrittenMember member, boolean inFlow) {
    return member.beside().isEmpty()
        && member.above.stream().allMatch(String::isEmpty)
        && fits(member.value(), inFlow);
  }
}
