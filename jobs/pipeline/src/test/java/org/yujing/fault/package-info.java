/**
 * Faults on a real broker and a real cluster: what is sent is known, what must be said is what a
 * run over the same files says, and in between something is broken.
 */
package org.yujing.fault;
