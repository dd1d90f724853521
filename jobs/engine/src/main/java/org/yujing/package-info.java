/** Early warning of risks: signals go in, warnings come out. */
package org.yujing;
