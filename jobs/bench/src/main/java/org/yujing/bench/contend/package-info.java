/** Step 3 of 3: what a contender is, and what all have in common. */
package org.yujing.bench.contend;
