package org.yujing.score;

/**
 * What one rule said.
 *
 * @param found how many planted truths it found, alone or with others
 */
public record RuleScore(int episodes, int right, int found) {
  static final RuleScore NONE = new RuleScore(0, 0, 0);

  RuleScore and(boolean good) {
    return new RuleScore(episodes + 1, right + (good ? 1 : 0), found);
  }

  RuleScore andFound() {
    return new RuleScore(episodes, right, found + 1);
  }

  /** The share of its episodes that were right; 1 where there are none. */
  public double precision() {
    return episodes == 0 ? 1 : (double) right / episodes;
  }
}
