package org.yujing.story;

/**
 * A moment, as values of items have it.
 *
 * @param time in milliseconds of event time
 */
record StoryMoment(long time) {
  /** The moment, or {@link ItemValue#NONE}. */
  static Object of(Long time) {
    return time == null ? ItemValue.NONE : new StoryMoment(time);
  }
}
