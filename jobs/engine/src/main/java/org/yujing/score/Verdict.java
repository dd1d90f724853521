package org.yujing.score;

/**
 * Whether an episode was right.
 *
 * @param lookalike the story that misled the rule, or "" where none is known
 */
public record Verdict(SaidEpisode episode, boolean right, String lookalike) {}
