/** Lines from a broker instead of memory. */
package org.yujing.bench.kafka;
