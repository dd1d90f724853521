package org.yujing.detect;

/**
 * What a partial match of a sequence waits for; other positions are named by their numbers in the
 * {@link StepAutomaton}.
 *
 * @param step the bit of the step that takes the match on, or 0
 * @param next the position after that step
 * @param ignored the position after a signal that is not that step, or {@link
 *     StepAutomaton#NOWHERE} where there may be none
 * @param skipped the position that the match is at as well, because the step may be missing, or
 *     {@link StepAutomaton#NOWHERE}
 * @param forbidden the bits of the steps that end the match
 */
record StepPosition(long step, int next, int ignored, int skipped, long forbidden) {}
