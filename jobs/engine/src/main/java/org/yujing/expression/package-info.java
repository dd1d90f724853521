/**
 * The expressions inside rule and sources files: CEL, checked against the names that a stream or a
 * row has, with numbers that mix freely, missing values that make the whole unknown, and limits.
 */
package org.yujing.expression;
