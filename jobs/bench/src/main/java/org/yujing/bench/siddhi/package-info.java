/** Siddhi: an app with a query for each rule, in one process. */
package org.yujing.bench.siddhi;
