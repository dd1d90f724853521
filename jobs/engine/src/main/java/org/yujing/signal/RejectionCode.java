package org.yujing.signal;

/** Why a record could not be read. Codes are public: people count and search by them. */
public enum RejectionCode {
  BAD_JSON("the text is not one JSON value", "不是合法的 JSON"),
  NOT_AN_OBJECT("the JSON value is not an object", "JSON 不是对象"),
  BAD_CSV("the cells do not fit the header, or a quote is out of place", "CSV 列数不符或引号有误"),
  BAD_ENCODING("the bytes are not text in the source's encoding", "字节与声明的编码不符"),
  TOO_LONG("the record is longer than allowed", "记录过长"),
  UNCLOSED_QUOTE("a quote is opened and never closed", "引号未闭合"),
  TRUNCATED_FILE("the compressed file is damaged or ends too early", "压缩文件损坏或不完整"),
  MISSING_FIELD("a required field is missing or empty", "缺少必需的字段"),
  WRONG_TYPE("a field is of the wrong kind", "字段类型不对"),
  BAD_VALUE("a value is not allowed, or a number not finite", "值不合法，或不是有限数"),
  UNKNOWN_FIELD("a field's name is probably misspelt", "字段名疑似写错"),
  BAD_TIME("the time cannot be read, or does not exist", "时间无法识别或不存在"),
  TIME_AHEAD("the time is too far ahead of the clock", "时间超前于当前时间"),
  BAD_MAPPING("the source's mapping failed on this record", "字段映射计算失败");

  private final String english;
  private final String chinese;

  RejectionCode(String english, String chinese) {
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
