/**
 * Rule sets at run time: the messages on {@code rules}, by which people hand over a whole set, and
 * the answers on {@code rules-status}.
 */
package org.yujing.publish;
