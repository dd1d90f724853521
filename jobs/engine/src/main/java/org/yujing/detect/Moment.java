package org.yujing.detect;

import org.yujing.signal.Signal;

/**
 * What decides a warning.
 *
 * @param time the event time at which it holds, in milliseconds
 * @param signal the deciding signal, for falls and deadlines the key's last one, or null where a
 *     roster key was never heard
 */
record Moment(String key, long time, Signal signal) {}
