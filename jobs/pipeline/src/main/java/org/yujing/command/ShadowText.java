package org.yujing.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.yujing.command.ShadowComparison.Both;
import org.yujing.command.ShadowComparison.Held;
import org.yujing.warning.Level;

/** How rules in the shadow compare, for people. */
final class ShadowText {
  /** The most subjects of a kind that are named. */
  private static final int MOST = 20;

  private final PrintWriter out;

  ShadowText(PrintWriter out) {
    this.out = out;
  }

  void print(List<Held> rules) {
    if (rules.isEmpty()) {
      out.println(Words.of("shadow.none"));
    }
    boolean first = true;
    for (Held held : rules) {
      if (!first) {
        out.println();
      }
      first = false;
      print(held);
    }
  }

  private void print(Held held) {
    String against = held.against().isEmpty() ? "-" : String.join(", ", held.against());
    out.println(PlainText.of(Words.of("shadow.title", held.rule(), held.scenario(), against)));
    Table table =
        new Table()
            .row(
                Words.of("shadow.level"),
                Words.of("shadow.same"),
                Words.of("shadow.other"),
                Words.of("shadow.shadow"),
                Words.of("shadow.live"));
    for (Level level : Level.values()) {
      table.row(
          Words.of("level." + level.word()),
          count(held, level, Both::agree),
          count(held, level, ShadowText::differ),
          count(held, level, both -> both.live() == null),
          count(held, level, both -> both.shadow() == null));
    }
    table.print(out);
    names("shadow.shadow", held, both -> both.live() == null);
    names("shadow.live", held, both -> both.shadow() == null);
    names("shadow.other", held, ShadowText::differ);
  }

  private static boolean differ(Both both) {
    return both.live() != null && both.shadow() != null && !both.agree();
  }

  private static long count(Held held, Level level, Predicate<Both> kind) {
    return held.subjects().stream().filter(both -> both.level() == level).filter(kind).count();
  }

  private void names(String key, Held held, Predicate<Both> kind) {
    List<Both> found = held.subjects().stream().filter(kind).toList();
    if (!found.isEmpty()) {
      String named =
          found.stream().limit(MOST).map(ShadowText::name).collect(Collectors.joining(", "));
      String more = found.size() > MOST ? ", " + Words.of("shadow.more", found.size() - MOST) : "";
      out.println("  " + Words.of(key) + ": " + named + more);
    }
  }

  private static String name(Both both) {
    String who = PlainText.of(both.who().id() + " " + both.name()).strip();
    String levels =
        differ(both) ? level(both.shadow()) + " / " + level(both.live()) : level(both.level());
    return who + " (" + levels + ")";
  }

  private static String level(Level level) {
    return Words.of("level." + level.word());
  }
}
