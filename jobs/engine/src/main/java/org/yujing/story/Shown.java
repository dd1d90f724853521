package org.yujing.story;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.yujing.detect.MuteReason;
import org.yujing.rule.Exceptions;
import org.yujing.warning.Kind;
import org.yujing.warning.Level;
import org.yujing.warning.Warning;

/**
 * What a story showed of its rule, or of the second pass.
 *
 * @param levels those raised or upgraded to
 * @param roles the steps or indicators that signals played, a bit each by their place in the rule
 * @param excused whether the rule's {@code unless} held a warning back
 * @param exceptions the entries that held a warning back
 * @param assessed the assessment rules that fired, and the table rows that were used
 */
public record Shown(
    Set<Level> levels,
    long roles,
    boolean excused,
    Set<Exceptions.Entry> exceptions,
    Set<String> assessed) {

  static Shown ofAssessment(Set<String> assessed) {
    return new Shown(Set.of(), 0, false, Set.of(), assessed);
  }

  static Shown of(List<Warning> warnings, Notes notes, Set<Exceptions.Entry> exceptions) {
    Set<Level> levels = EnumSet.noneOf(Level.class);
    for (Warning warning : warnings) {
      if (warning.kind() != Kind.CLEARED) {
        levels.add(warning.level());
      }
    }
    boolean excused = notes.muted().contains(MuteReason.UNLESS);
    return new Shown(levels, notes.roles(), excused, exceptions, Set.of());
  }

  boolean fired() {
    return !levels.isEmpty();
  }

  boolean played(int role) {
    return (roles >> role & 1) == 1;
  }
}
