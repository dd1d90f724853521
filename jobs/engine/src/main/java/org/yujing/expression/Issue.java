package org.yujing.expression;

import org.yujing.problem.ProblemCode;

/**
 * Something wrong in an expression.
 *
 * @param offset where, in code points from the start of its text
 * @param what in the author's words
 * @param hint what to do about it, or ""
 */
public record Issue(ProblemCode code, int offset, String what, String hint) {}
