/** Single steps of the product, timed with JMH: {@code yujing bench steps}. */
package org.yujing.bench.steps;
