/** A real Kafka broker and a real Flink cluster on this machine, each process on its own. */
package org.yujing.stack;
