/** Step 2 of 3: sets of rules, described once for all contenders. */
package org.yujing.bench.mix;
