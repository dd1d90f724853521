/**
 * Step 3 of 4: takes signals and rules, gives warnings. {@link org.yujing.detect.Router} finds the
 * rules that want a signal, {@link org.yujing.detect.KeyJudge} judges one key at one time, a meter
 * measures, an episode decides what is said. No cluster, no clock, no memory of its own.
 */
package org.yujing.detect;
