package org.yujing.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.yujing.disposition.Outcome;
import org.yujing.queue.Clocks;
import org.yujing.queue.Item;
import org.yujing.queue.State;
import org.yujing.queue.What;
import org.yujing.reference.Tier;
import org.yujing.warning.Level;

/**
 * What a story may expect of an item. The names are those of the queue's lines, as far as these
 * have them.
 */
@SuppressWarnings("ImmutableEnumChecker") // its functions hold nothing
enum ItemField {
  STATE(ItemValue.word(State.values()), sight -> sight.item().state().word()),
  LEVEL(ItemValue.word(Level.values()), sight -> sight.item().finding().level().word()),
  LEAD(ItemValue.TEXT, sight -> orNone(sight.item().holder().lead())),
  TIER(ItemValue.word(Tier.values()), sight -> sight.item().holder().tier().word()),
  OVERDUE(ItemValue.words(List.of("accept", "resolve")), sight -> overdue(sight.item().clocks())),
  OUTCOME(ItemValue.wordOrNone(Outcome.values()), sight -> outcome(sight.item())),
  SCORE(ItemValue.NUMBER, sight -> sight.item().finding().score()),
  REASONS(ItemValue.TEXTS, sight -> sight.item().finding().reasons()),
  FIRED(ItemValue.TEXTS, ItemMoment::fired),
  WARNED(ItemValue.NUMBER, sight -> sight.item().finding().warned()),
  ASSIST(ItemValue.TEXTS, sight -> sight.item().holder().assist()),
  RECOMMEND(ItemValue.TEXTS, sight -> sight.item().holder().recommend()),
  ACCEPT_BY(ItemValue.TIME, sight -> StoryMoment.of(sight.item().clocks().acceptBy())),
  RESOLVE_BY(ItemValue.TIME, sight -> StoryMoment.of(sight.item().clocks().resolveBy())),
  NEAR_DUE(ItemValue.TIME, sight -> StoryMoment.of(sight.item().clocks().nearDue())),
  ACCEPTED(ItemValue.TIME, sight -> StoryMoment.of(sight.item().clocks().accepted())),
  RESOLVED(ItemValue.TIME, sight -> StoryMoment.of(sight.item().clocks().resolved())),
  RESOLVED_BY(ItemValue.TEXT, sight -> orNone(sight.item().resolvedBy())),
  CLOSED(ItemValue.TIME, sight -> StoryMoment.of(sight.item().clocks().closed())),
  RETURNED(ItemValue.NUMBER, sight -> sight.item().tally().returned()),
  EXTENDED(ItemValue.NUMBER, sight -> sight.item().tally().extended()),
  ESCALATED(ItemValue.NUMBER, sight -> sight.item().tally().escalated()),
  REOPENED(ItemValue.NUMBER, sight -> sight.item().tally().reopened()),
  SUSPENDED_UNTIL(ItemValue.TIME, sight -> suspendedUntil(sight.item())),
  MERGED_INTO(ItemValue.TEXT, sight -> orNone(sight.mergedInto())),
  SAMPLED(ItemValue.TRUTH, sight -> sight.item().sampled()),
  HISTORY(
      ItemValue.words(Arrays.stream(What.values()).map(What::word).toList()), ItemMoment::history);

  /** A change of one of these must be expected. */
  static final List<ItemField> VISIBLE = List.of(STATE, LEVEL, LEAD, TIER, OVERDUE, OUTCOME);

  private final ItemValue value;
  private final Function<ItemMoment, Object> of;

  ItemField(ItemValue value, Function<ItemMoment, Object> of) {
    this.value = value;
    this.of = of;
  }

  /** Its key in stories. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  ItemValue value() {
    return value;
  }

  /** What an item has. */
  Object of(ItemMoment sight) {
    return of.apply(sight);
  }

  private static String orNone(String text) {
    return text.isEmpty() ? ItemValue.NONE : text;
  }

  private static String outcome(Item item) {
    return item.outcome() == null ? ItemValue.NONE : item.outcome().word();
  }

  private static Object suspendedUntil(Item item) {
    return StoryMoment.of(item.suspension() == null ? null : item.suspension().until());
  }

  private static List<String> overdue(Clocks clocks) {
    List<String> overdue = new ArrayList<>();
    if (clocks.acceptOverdue()) {
      overdue.add("accept");
    }
    if (clocks.resolveOverdue()) {
      overdue.add("resolve");
    }
    return overdue;
  }
}
