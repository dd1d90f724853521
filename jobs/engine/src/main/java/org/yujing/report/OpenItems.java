package org.yujing.report;

/**
 * How many items are open.
 *
 * @param carriedIn at the start of a period
 * @param open at its end
 * @param overdue how many of those at its end have missed a deadline, and have yet to be accepted
 *     or resolved
 * @param suspended how many of those at its end rest
 */
public record OpenItems(int carriedIn, int open, int overdue, int suspended) {}
