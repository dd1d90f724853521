/** What comes out: warnings, their levels and ids, and how they are written. */
package org.yujing.warning;
