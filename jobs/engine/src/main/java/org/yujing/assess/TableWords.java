package org.yujing.assess;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yujing.reference.Tier;
import org.yujing.warning.Level;

/** The words in the cells of a routing table, in English and Chinese. */
final class TableWords {
  private static final Map<String, Level> LEVELS = levels();
  private static final Map<String, Tier> TIERS = tiers();
  private static final Map<String, String> LENGTHS =
      Map.of("分钟", "m", "小时", "h", "天", "d", "工作日", "wd");

  private TableWords() {}

  /** Without differences of width and case. */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }

  /** The values of a cell, each once; none where it is empty or {@code *}: any. */
  static List<String> values(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    return plain.equals("*") ? List.of() : split(text, "[,，、;；\\n]");
  }

  /** The sentences of a cell: they may have commas. */
  static List<String> sentences(String text) {
    return split(text, "[;；\\n]");
  }

  private static List<String> split(String text, String separators) {
    return Arrays.stream(text.split(separators))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .distinct()
        .toList();
  }

  static Optional<Level> level(String word) {
    return Optional.ofNullable(LEVELS.get(plain(word)));
  }

  static Optional<Tier> tier(String word) {
    return Optional.ofNullable(TIERS.get(plain(word)));
  }

  /** Such as {@code 30m}, {@code 3wd}, 30分钟, 2个小时 or 3个工作日. */
  static Optional<Within> within(String word) {
    String plain = plain(word).replaceAll("\\s", "").replace("个", "");
    String unit = plain.replaceFirst("^\\d+", "");
    String number = plain.substring(0, plain.length() - unit.length());
    return Within.parse(number + LENGTHS.getOrDefault(unit, unit));
  }

  private static Map<String, Level> levels() {
    Map<String, Level> words = new HashMap<>();
    for (Level level : Level.values()) {
      String chinese =
          switch (level) {
            case BLUE -> "蓝";
            case YELLOW -> "黄";
            case ORANGE -> "橙";
            case RED -> "红";
          };
      List.of(level.word(), chinese, chinese + "色").forEach(word -> words.put(word, level));
    }
    return Map.copyOf(words);
  }

  private static Map<String, Tier> tiers() {
    Map<String, Tier> words = new HashMap<>();
    for (Tier tier : Tier.values()) {
      words.put(tier.word(), tier);
      List<String> chinese =
          switch (tier) {
            case GRID -> List.of("网格");
            case COMMUNITY -> List.of("社区", "村");
            case STREET -> List.of("街道", "乡镇", "镇", "乡");
            case DISTRICT -> List.of("区", "县", "区县");
            case CITY -> List.of("市");
          };
      for (String word : chinese) {
        words.put(word, tier);
        words.put(word + "级", tier);
      }
    }
    return Map.copyOf(words);
  }
}
