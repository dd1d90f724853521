package org.yujing.assess;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.yujing.reference.Reference;
import org.yujing.reference.Target;
import org.yujing.warning.Level;
import org.yujing.warning.Subject;
import org.yujing.warning.Warning;

/**
 * What assessment rules work on: it says what is being assessed, and takes what rules have to say
 * of it. What rules have said can be asked by none of them, so that their order does not matter to
 * the result. A fact for assessment rules.
 */
public final class Assessment {
  private final Case one;
  private final Warning warning;
  private final Reference reference;
  private final Optional<Target> target;
  private final Effects effects;

  Assessment(Case one, Reference reference, Effects effects) {
    this.one = one;
    this.warning = one.warning();
    this.reference = reference;
    this.target = reference.target(warning.subject().type(), warning.subject().id());
    this.effects = effects;
  }

  /** Adds points; a fraction is rounded. Negative points lower the score, to 0 at most. */
  public void score(double points, String reason) {
    effects.score(points, reason);
  }

  /** The item is of that level, or a worse one. */
  public void atLeast(String level, String reason) {
    effects.atLeast(level, reason);
  }

  /** Puts a unit in charge, whatever the tables say; the first rule to do so decides. */
  public void lead(String unit) {
    effects.lead(unit);
  }

  /** Asks a unit to help. */
  public void assist(String unit) {
    effects.assist(unit);
  }

  /** Recommends something to do. */
  public void recommend(String text) {
    effects.recommend(text);
  }

  /** Puts the warning aside as no risk, unless a rule or the score raises its level. */
  public void dismiss(String reason) {
    effects.dismiss(reason);
  }

  public String getScenario() {
    return one.scenario();
  }

  /** The worst level of the item's warnings. */
  public String getLevel() {
    return one.level().word();
  }

  /** Whether the item's warnings reach a level. */
  public boolean reaches(String level) {
    return Level.of(level).map(least -> !least.above(one.level())).orElse(false);
  }

  /** The rule of the warning being assessed. */
  public String getRule() {
    return warning.rule();
  }

  public String getSubjectType() {
    return subject().type();
  }

  public String getSubjectId() {
    return subject().id();
  }

  public String getSubjectName() {
    return subject().name();
  }

  public String getGrid() {
    return place("grid");
  }

  public String getCommunity() {
    return place("community");
  }

  public String getStreet() {
    return place("street");
  }

  public String getDistrict() {
    return place("district");
  }

  public String getCity() {
    return place("city");
  }

  /** What the register of targets says of the subject, as text; "" where it says nothing. */
  public String attr(String name) {
    Object value = value(name).orElse("");
    return value instanceof Number number ? text(number.doubleValue()) : value.toString();
  }

  /** The same as a number; 0 where it is none: ask {@link #known} where that matters. */
  public double number(String name) {
    return value(name).orElse("") instanceof Number number ? number.doubleValue() : 0;
  }

  /** Whether the register says so. */
  public boolean is(String name) {
    return value(name).orElse("").equals(true);
  }

  /** Whether the register says anything of it. */
  public boolean known(String name) {
    return value(name).isPresent();
  }

  /** How many targets of a type, such as {@code school}, are registered in the subject's grid. */
  public int registered(String type) {
    return reference.registered(type, getGrid());
  }

  /** A figure as people write it: without a point where it is whole. */
  public static String text(double figure) {
    if (Double.isInfinite(figure)) {
      return figure > 0 ? "∞" : "-∞";
    }
    return figure == Math.rint(figure) && Math.abs(figure) < 1e15
        ? Long.toString((long) figure)
        : BigDecimal.valueOf(figure)
            .setScale(2, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString();
  }

  private Optional<Object> value(String name) {
    return target.map(found -> found.attrs().get(name));
  }

  private Subject subject() {
    return warning.subject();
  }

  private String place(String part) {
    return warning.place().getOrDefault(part, "").toString();
  }
}
