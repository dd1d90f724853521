/**
 * All lines of reports.jsonl, made anew from the lines of queue-history.jsonl alone: period by
 * period, by looking at every line. Shares no code with the reports that it checks.
 */
package org.yujing.recount;
