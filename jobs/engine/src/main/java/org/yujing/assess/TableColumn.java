package org.yujing.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of a routing table, in English and Chinese. */
enum TableColumn {
  SCENARIO("场景", true),
  LEVEL("等级", true),
  TIER("层级", false),
  LEAD("牵头单位", true),
  ASSIST("协办单位", false),
  ACCEPT_WITHIN("签收时限", false),
  RESOLVE_WITHIN("办结时限", false),
  RECOMMEND("建议措施", false),
  NOTE("备注", false);

  private final String chinese;
  private final boolean required;

  TableColumn(String chinese, boolean required) {
    this.chinese = chinese;
    this.required = required;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Both its names. */
  String names() {
    return word() + " (" + chinese + ")";
  }

  boolean required() {
    return required;
  }

  static Optional<TableColumn> of(String head) {
    String plain = TableWords.plain(head).replaceAll("[\\s-]+", "_");
    for (TableColumn column : values()) {
      if (column.word().equals(plain) || column.chinese.equals(plain)) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }

  /** Every name that a head may have. */
  static List<String> words() {
    List<String> words = new ArrayList<>();
    for (TableColumn column : values()) {
      words.add(column.word());
      words.add(column.chinese);
    }
    return words;
  }
}
