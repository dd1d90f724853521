package org.yujing.signal;

/**
 * What is wrong with a record.
 *
 * @param field the canonical field at fault, or ""
 * @param why in words, without any value of the record
 */
record Fault(RejectionCode code, String field, String why) {}
