/** Drools alone, its events and its clock. */
package org.yujing.bench.drools;
