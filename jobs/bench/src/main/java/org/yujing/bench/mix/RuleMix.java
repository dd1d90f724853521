package org.yujing.bench.mix;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yujing.bench.district.District;
import org.yujing.bench.district.Theme;
import org.yujing.bench.mix.MixedRule.RuleKind;

/**
 * So many rules over a district, in about the mix of detectors of the shipped packs, as far as all
 * contenders can say the same. About five rules want any one signal; with twelve rules and fewer,
 * all that can.
 */
public record RuleMix(List<MixedRule> rules) {
  private static final int WANTING = 5;

  /** Of 113 shipped rules 33 are absences, 25 counts, 13 sequences, 8 sums. */
  private static final List<RuleKind> MIX =
      List.of(
          RuleKind.COUNT,
          RuleKind.ABSENCE,
          RuleKind.SEQUENCE,
          RuleKind.MATCH,
          RuleKind.ABSENCE,
          RuleKind.COUNT,
          RuleKind.SEQUENCE,
          RuleKind.SUM,
          RuleKind.ABSENCE,
          RuleKind.DISTINCT);

  public RuleMix {
    rules = List.copyOf(rules);
  }

  /** How many themes a district needs so that about five of so many rules want any one signal. */
  public static int themes(int rules) {
    return Math.max(3, rules / WANTING);
  }

  public static RuleMix of(int rules, District district) {
    List<Theme> themes = district.themes();
    List<MixedRule> all = new ArrayList<>();
    for (int number = 0; number < rules; number++) {
      Theme theme =
          few(rules) ? shared(number, themes) : themes.get(number / WANTING % themes.size());
      all.add(rule(number, theme, district));
    }
    return new RuleMix(all);
  }

  private static boolean few(int rules) {
    return rules <= 12;
  }

  /** Six of ten on the sensors, three on the events, one on the complaints. */
  private static Theme shared(int number, List<Theme> themes) {
    int of10 = number % 10;
    return themes.get(of10 < 6 ? 0 : of10 < 9 ? 1 : 2);
  }

  private static MixedRule rule(int number, Theme theme, District district) {
    RuleKind kind = MIX.get(number % MIX.size());
    int intervals = 6 + number / MIX.size() % 3;
    Duration window = window(intervals, district);
    String name = String.format(Locale.ROOT, "bench-%04d", number);
    return switch (kind) {
      case MATCH -> new MixedRule(name, kind, theme, theme.subject(), 995, Duration.ZERO, 1);
      case COUNT -> {
        int threshold = rare(intervals / 2.0, 1, 1);
        yield new MixedRule(name, kind, theme, theme.subject(), 500, window, threshold);
      }
      case SUM -> {
        int threshold = rare(intervals * (double) District.IN_A_GRID, 499.5, 577);
        yield new MixedRule(name, kind, theme, "place.grid", 0, window, threshold);
      }
      case DISTINCT ->
          new MixedRule(name, kind, theme, "place.grid", 900, window, District.IN_A_GRID - 1);
      case SEQUENCE, ABSENCE -> new MixedRule(name, kind, theme, theme.subject(), 0, window, 1);
    };
  }

  /** Whole seconds, and no multiple of a tick. */
  private static Duration window(int intervals, District district) {
    long seconds = district.interval().multipliedBy(intervals).toSeconds();
    return Duration.ofSeconds(seconds % District.TICK == 0 ? seconds + 1 : seconds);
  }

  /**
   * What a sum of so many random figures, on average, seldom reaches.
   *
   * @param mean of one figure
   * @param size the root of the mean of its square
   */
  private static int rare(double expected, double mean, double size) {
    return (int) Math.ceil(expected * mean + 3 * Math.sqrt(expected) * size);
  }
}
