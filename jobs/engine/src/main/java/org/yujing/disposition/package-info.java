/** What people do with items: actions, their outcomes, and how they are read. */
package org.yujing.disposition;
