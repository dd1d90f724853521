package org.yujing.queue;

/** Why an action was refused. Codes are public: people count and search by them. */
public enum RefusalCode {
  UNKNOWN_ITEM("there is no such item, or it is long closed", "没有此事项，或早已办结"),
  WRONG_STATE("the action does not fit the item's state", "动作与事项当前状态不符"),
  REASON_NEEDED("the action needs a reason", "此动作需要写明理由"),
  UNTIL_NEEDED("the action needs a date", "此动作需要日期"),
  DEADLINE_OVER("the deadline has passed already", "时限已过"),
  BAD_UNTIL("the date is not possible", "日期不合要求"),
  UNIT_NEEDED("the action needs a unit", "此动作需要单位"),
  UNKNOWN_UNIT("the register has no such unit", "单位名册中没有此单位"),
  OUTCOME_NEEDED("the action needs an outcome", "此动作需要处置结果"),
  SECOND_PERSON(
      "this level is ended by a second person, after another one resolved it",
      "此等级须先由一人处置，再由另一人办结或排除"),
  TOO_OFTEN("the action was done as often as allowed", "此动作已达次数上限"),
  TOP_TIER("there is no tier above", "已是最高层级"),
  BAD_MERGE("the two items cannot be merged", "两事项不能合并"),
  BEFORE_ITEM("the action is dated before the item opened", "动作时间早于事项产生时间");

  private final String english;
  private final String chinese;

  RefusalCode(String english, String chinese) {
    this.english = english;
    this.chinese = chinese;
  }

  /** What the code means, in a few English words. */
  public String english() {
    return english;
  }

  /** What the code means, in a few Chinese words. */
  public String chinese() {
    return chinese;
  }
}
