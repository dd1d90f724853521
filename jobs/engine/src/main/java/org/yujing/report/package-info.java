/** Figures of periods: takes the changes of items, gives the lines of reports. */
package org.yujing.report;
