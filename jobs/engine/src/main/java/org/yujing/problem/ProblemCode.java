package org.yujing.problem;

import static org.yujing.problem.ProblemCode.Severity.ERROR;
import static org.yujing.problem.ProblemCode.Severity.WARNING;

/** Every kind of problem a file can have. Codes are public: people search for them. */
public enum ProblemCode {
  // Files
  UNREADABLE(ERROR, "the file or folder cannot be read", "文件或目录无法读取"),
  NOT_UTF8(ERROR, "the file is not UTF-8 text", "文件不是 UTF-8 编码"),
  TOO_LARGE(ERROR, "the file is larger or nested deeper than allowed", "文件过大或嵌套过深"),
  YAML_SYNTAX(ERROR, "the file is not well-formed YAML", "YAML 语法错误"),
  UNTIDY(ERROR, "the file cannot be tidied without changing it", "文件无法在不改变含义的前提下整理"),
  UNKNOWN_RULE(ERROR, "there is no such rule", "没有此规则"),
  UNKNOWN_FILE(ERROR, "a file where none of its name is read", "此处的文件不会被读取"),
  NO_RULES(WARNING, "the folder has no rules", "目录中没有规则"),

  // Keys and values
  DUPLICATE_KEY(ERROR, "the same key is written twice", "键重复"),
  UNKNOWN_KEY(ERROR, "no such key here", "未知的键"),
  MISSING_KEY(ERROR, "a required key is missing", "缺少必需的键"),
  WRONG_TYPE(ERROR, "the value is of the wrong kind", "值的类型不对"),
  BAD_VALUE(ERROR, "the value is not allowed here", "值不合法"),
  DUPLICATE_NAME(ERROR, "the same name is used twice", "名称重复"),

  // Expressions
  SYNTAX(ERROR, "the expression cannot be read", "表达式语法错误"),
  TYPE_ERROR(ERROR, "the expression's types do not fit", "表达式类型不符"),
  UNKNOWN_FIELD(ERROR, "the stream has no such field", "该数据流没有此字段"),
  UNKNOWN_FUNCTION(ERROR, "no such function", "未知的函数"),
  UNKNOWN_LEXICON(ERROR, "the reference data has no such lexicon", "参考数据中没有此词库"),
  UNKNOWN_CALENDAR(ERROR, "the reference data has no such calendar", "参考数据中没有此日历"),
  UNKNOWN_ROSTER(ERROR, "the reference data has no such roster", "参考数据中没有此名册"),
  UNKNOWN_UNIT(ERROR, "the reference data has no such unit", "参考数据中没有此单位"),
  LIMIT(ERROR, "the expression is larger than allowed", "表达式超出限制"),

  // Sources and reference data
  UNKNOWN_COLUMN(ERROR, "the file has no such column, or should not have it", "未知的列"),
  LIVE_ONLY(ERROR, "a topic is read only by the live job", "主题只能由实时作业读取"),

  // Rules
  NAME_MISMATCH(ERROR, "the rule's name is not its file's name", "规则名与文件名不一致"),
  NO_DETECTOR(ERROR, "the rule has no detector", "规则缺少检测方式"),
  TWO_DETECTORS(ERROR, "the rule has more than one detector", "规则有多种检测方式"),
  MIXED_STREAMS(ERROR, "a rule over warnings reads another stream too", "预警规则不能同时读取其他数据流"),
  NO_LEVEL(ERROR, "the rule has no level", "规则缺少等级"),
  LEVEL_ORDER(ERROR, "a worse colour is reached before a milder one", "等级阈值顺序不对"),
  CLEAR_SIDE(ERROR, "the clear figure is on the wrong side of the lowest level", "解除值在最低阈值的错误一侧"),
  FIXED_LEVEL(ERROR, "this detector measures a figure, or none", "等级写法与检测方式不符"),
  SUBJECT_STREAM(ERROR, "the subject is not a field of the rule's streams", "主体不属于该数据流"),
  LEVEL_UNREACHABLE(WARNING, "the figure cannot become so large", "阈值不可能达到"),

  // Sequences
  SEQUENCE_TOO_SHORT(ERROR, "one step once is no sequence", "只有一步的不是序列"),
  SEQUENCE_NOT_FIRST(ERROR, "a sequence cannot start with what must not happen", "序列不能以否定步骤开始"),
  SEQUENCE_NOT_LAST(ERROR, "a last step that must not happen needs within", "否定的最后一步需要 within"),
  SEQUENCE_NOT_TIMES(ERROR, "what must not happen has no number of times", "否定步骤不能有次数"),
  SEQUENCE_NOT_OPTIONAL(ERROR, "what must not happen cannot be optional", "否定步骤不能是可选的"),
  SEQUENCE_OPTIONAL_BEFORE_NOT(
      ERROR, "an optional step cannot stand before what must not happen", "可选步骤不能在否定步骤之前"),
  SEQUENCE_OPTIONAL_LAST(ERROR, "an optional last step changes nothing", "可选的最后一步没有意义"),
  SEQUENCE_ALL_OPTIONAL(ERROR, "a sequence of optional steps would match nothing", "序列不能全部可选"),
  SEQUENCE_NEXT_FIRST(ERROR, "the first step has none before it", "第一步之前没有步骤"),
  SEQUENCE_NEXT_AFTER_NOT(ERROR, "nothing can happen before what comes next", "紧接的步骤之前不能有否定步骤"),

  // Absence and exceptions
  SILENCE_WITHOUT_ALIVE(WARNING, "a dead device would look like silence", "沉默规则缺少存活判断"),
  EXPIRED(WARNING, "the exception has expired", "例外已过期"),

  // Assessment
  DRL_SYNTAX(ERROR, "the Drools rule cannot be read or compiled", "Drools 规则无法解析或编译"),
  DRL_FORBIDDEN(ERROR, "an assessment rule may not do this", "研判规则不允许这样写"),
  TABLE_HEAD(ERROR, "the table's head is not as it should be", "决策表表头不对"),
  TABLE_OVERLAP(ERROR, "two rows of a table fit the same case", "决策表两行重叠"),
  TABLE_GAP(WARNING, "no row of a table fits a case", "决策表有缺口"),
  UNKNOWN_SCENARIO(ERROR, "no rule has this scenario", "没有规则属于此场景"),
  DEADLINE_ORDER(ERROR, "a deadline shrinks the wrong way", "时限的宽严顺序不对"),

  // Stories
  MISSING_STORY(
      WARNING, "a live rule needs a story that fires and one that does not", "生效规则缺少会报或不报的故事");

  /** Whether it stops a run. */
  public enum Severity {
    /** The file is refused. */
    ERROR,
    /** The file is used; only {@code check --strict} refuses it. */
    WARNING
  }

  private final Severity severity;
  private final String english;
  private final String chinese;

  ProblemCode(Severity severity, String english, String chinese) {
    this.severity = severity;
    this.english = english;
    this.chinese = chinese;
  }

  public Severity severity() {
    return severity;
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
