package org.yujing.report;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Comparator;
import java.util.Objects;
import org.yujing.reference.Tier;
import org.yujing.signal.SignalCodec;

/**
 * Whom or what figures are kept for. What does not apply is "".
 *
 * @param scenario "" for all of them
 * @param tier what kind of place {@code unit} is; null where it is none
 * @param unit a place of that tier, or a unit in charge; "" where it is not known
 */
public record AccountKey(
    ReportKind report, String scenario, Tier tier, String unit, String rule, String ruleVersion)
    implements Comparable<AccountKey> {
  private static final Comparator<AccountKey> ORDER =
      Comparator.comparing(AccountKey::report)
          .thenComparing(AccountKey::scenario)
          .thenComparing(AccountKey::tier, Comparator.nullsFirst(Comparator.reverseOrder()))
          .thenComparing(AccountKey::unit)
          .thenComparing(AccountKey::rule)
          .thenComparing(AccountKey::ruleVersion);

  public AccountKey {
    Objects.requireNonNull(report, "report");
    Objects.requireNonNull(scenario, "scenario");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(ruleVersion, "ruleVersion");
  }

  /** Of a place; where the tier is null, of everything. */
  static AccountKey ofArea(String scenario, Tier tier, String unit) {
    return new AccountKey(ReportKind.AREA, scenario, tier, unit, "", "");
  }

  static AccountKey ofLead(String scenario, String unit) {
    return new AccountKey(ReportKind.LEAD, scenario, null, unit, "", "");
  }

  static AccountKey ofRule(String rule, String version) {
    return new AccountKey(ReportKind.RULE, "", null, "", rule, version);
  }

  /** The key as one text, by which it is told from every other. */
  public String text() {
    String place = tier == null ? "" : tier.word();
    return String.join("\u0000", report.word(), scenario, place, unit, rule, ruleVersion);
  }

  public void write(DataOutput out) throws IOException {
    SignalCodec.writeWord(report, out);
    SignalCodec.writeText(scenario, out);
    SignalCodec.writeWord(tier, out);
    SignalCodec.writeText(unit, out);
    SignalCodec.writeText(rule, out);
    SignalCodec.writeText(ruleVersion, out);
  }

  /** A key as {@link #write} wrote it. */
  public static AccountKey read(DataInput in) throws IOException {
    return new AccountKey(
        SignalCodec.readWord(ReportKind.class, in),
        SignalCodec.readText(in),
        SignalCodec.readWord(Tier.class, in),
        SignalCodec.readText(in),
        SignalCodec.readText(in),
        SignalCodec.readText(in));
  }

  @Override
  public int compareTo(AccountKey other) {
    return ORDER.compare(this, other);
  }
}
