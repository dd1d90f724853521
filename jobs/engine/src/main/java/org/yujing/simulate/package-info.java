/**
 * Makes a fictitious city and what happens in it, with known truth: takes what packs plan, gives
 * signals in order of time. Start with {@link org.yujing.simulate.Simulation}.
 */
package org.yujing.simulate;
