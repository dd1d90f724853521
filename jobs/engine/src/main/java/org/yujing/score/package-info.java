/**
 * Holds the warnings of a run against the truth of a simulation: recall, precision, lead time.
 * Start with {@link org.yujing.score.Scoring}.
 */
package org.yujing.score;
