package org.yujing.queue;

import org.yujing.warning.Warning;

/** A new item, before its clocks are set. */
final class Opening {
  private Opening() {}

  static Item item(Warning warning, String policy, Finding finding, Holder holder) {
    return new Item(
        ItemIds.item(warning),
        warning.subject(),
        warning.scenario(),
        warning.title(),
        warning.place(),
        warning.zone(),
        policy,
        warning.time(),
        State.NEW,
        finding,
        holder,
        ClockDraft.starting(warning.time()),
        Turns.NONE,
        null,
        "",
        null,
        "",
        false,
        0);
  }
}
