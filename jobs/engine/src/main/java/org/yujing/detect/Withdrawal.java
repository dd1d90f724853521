package org.yujing.detect;

/** Why an episode ends that its figure has not ended: its rule is no longer what it was. */
public enum Withdrawal {
  /** The rule set in force has no such rule, or it is off. */
  REMOVED("规则已撤下", "the rule was removed"),
  /** Its structure changed: it starts anew. */
  CHANGED("规则已改写", "the rule was rewritten"),
  /** It went from live to shadow, or back: what was said is said elsewhere from now on. */
  MOVED("规则已在启用与影子之间切换", "the rule moved between live and shadow");

  private final String chinese;
  private final String english;

  Withdrawal(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  /** The reason, for the end of a message in Chinese or in English. */
  String reason(boolean inChinese) {
    return inChinese ? chinese : english;
  }
}
