/** Flink without the product: the limit, and jobs written by hand. */
package org.yujing.bench.flink;
