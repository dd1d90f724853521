/**
 * Step 2 of 6: takes signals, gives them what the registers know of their device, target and grid.
 * Calendars, lexicons and rosters are answered from here too.
 */
package org.yujing.reference;
