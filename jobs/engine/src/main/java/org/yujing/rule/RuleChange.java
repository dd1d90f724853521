package org.yujing.rule;

import java.util.ArrayList;
import java.util.List;
import org.yujing.rule.Rule.Status;

/**
 * How one rule differs between two sets.
 *
 * @param before its status in the one; null where it is not there
 * @param after its status in the other; null where it is not there
 * @param parts what differs, where it is in both
 */
public record RuleChange(String rule, Status before, Status after, List<PartChange> parts) {

  public RuleChange {
    parts = List.copyOf(parts);
  }

  /** One part, as it was and as it is. */
  public record PartChange(RulePart part, String before, String after) {}

  public boolean added() {
    return before == null;
  }

  public boolean removed() {
    return after == null;
  }

  /** Whether the rule's state starts anew. */
  public boolean restarted() {
    return touches(RulePart.Kind.STRUCTURE);
  }

  public boolean touches(RulePart.Kind kind) {
    return parts.stream().anyMatch(difference -> difference.part().kind() == kind);
  }

  /** Whether anything differs, be it only the text of its file. */
  boolean any() {
    return added() || removed() || !parts.isEmpty();
  }

  /** Of two versions of one rule; one of them may be null. */
  static RuleChange of(Rule before, Rule after, boolean sameText) {
    if (before == null || after == null) {
      return new RuleChange(
          before == null ? after.name() : before.name(),
          before == null ? null : before.status(),
          after == null ? null : after.status(),
          List.of());
    }
    List<PartChange> parts = new ArrayList<>();
    for (RulePart part : RulePart.values()) {
      PartChange difference = new PartChange(part, part.text(before), part.text(after));
      if (!difference.before().equals(difference.after())) {
        parts.add(difference);
      }
    }
    boolean told = parts.stream().anyMatch(it -> it.part().kind() == RulePart.Kind.STRUCTURE);
    if (!told && !before.structure().equals(after.structure())) {
      RulePart detector = RulePart.DETECTOR;
      parts.add(new PartChange(detector, detector.text(before), detector.text(after)));
    }
    if (parts.isEmpty() && !sameText) {
      parts.add(new PartChange(RulePart.LAYOUT, "", ""));
    }
    return new RuleChange(before.name(), before.status(), after.status(), parts);
  }
}
