/**
 * Step 3 of the way: takes rule files, gives rules with every expression checked and compiled, or
 * every problem of every file.
 */
package org.yujing.rule;
