/**
 * The local stack: a real Kafka broker and a real Flink cluster on this machine, each server a
 * process of its own, and the two jobs on them.
 */
package org.yujing.stack;
