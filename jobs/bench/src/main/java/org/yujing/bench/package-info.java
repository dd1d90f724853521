/**
 * Measures the pipeline side by side with what people would use instead: the same lines, the same
 * rules, a process for each run, and the same warnings or no figure counts.
 */
package org.yujing.bench;
