package org.yujing.bench.contend;

/**
 * What a contender promises besides speed, in a word or two each.
 *
 * @param order in which signals of a key are judged
 * @param state what becomes of what it remembers when its process dies
 * @param cores whether it uses more than one
 */
public record Guarantees(String order, String state, String cores) {
  /** What keyed Flink operators that sort promise. */
  public static final Guarantees FLINK =
      new Guarantees("event time", "restored, exactly once", "all");

  @Override
  public String toString() {
    return order + "; " + state + "; " + cores;
  }
}
