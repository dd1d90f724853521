package org.yujing.pipeline;

import java.io.Serializable;

/**
 * A message on the topic of rule sets, as it stands there.
 *
 * @param number its place on the topic, from 1
 * @param time when the broker took it, in milliseconds
 * @param value empty where the record has none
 */
@SuppressWarnings("ArrayRecordComponent")
record HandedOver(long number, long time, byte[] value) implements Serializable {}
