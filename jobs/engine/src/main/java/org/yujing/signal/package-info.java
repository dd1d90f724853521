/**
 * Step 1 of 6: takes the files and topics of other systems, gives signals, and rejections for what
 * cannot be read. Persons leave the data here.
 */
package org.yujing.signal;
