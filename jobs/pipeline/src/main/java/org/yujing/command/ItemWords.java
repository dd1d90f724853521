package org.yujing.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yujing.assess.Route;

/** Words of an item's record as people read them; what is no such word stays as it is. */
final class ItemWords {
  private static final Pattern EFFECT =
      Pattern.compile("(lead|assist|recommend|at least) (.+)|dismiss", Pattern.DOTALL);

  private ItemWords() {}

  /** {@code kind}: such as {@code change} or {@code by}. */
  static String of(String kind, String word) {
    String name = kind + "." + word;
    return Words.has(name) ? Words.of(name) : word;
  }

  /** A reason is a sentence of somebody, or the name of a change that led to this one. */
  static String why(String why) {
    return of("change", why);
  }

  /**
   * What an assessment rule did.
   *
   * @param lead of the item: who it came to where a row of a table left the unit open
   */
  static String effect(String effect, String lead) {
    Matcher parts = EFFECT.matcher(effect);
    if (!parts.matches()) {
      return effect;
    }
    if (parts.group(1) == null) {
      return Words.of("effect.dismiss");
    }
    String open = lead.isEmpty() ? Words.of("effect.tier") : lead;
    String what = parts.group(2).replace(Route.OF_TIER, open);
    return switch (parts.group(1)) {
      case "at least" -> Words.of("effect.at_least", of("level", what));
      default -> Words.of("effect." + parts.group(1), what);
    };
  }
}
