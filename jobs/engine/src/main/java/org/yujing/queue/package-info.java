/**
 * Items: what warnings become, who owns them, by when, and what people did. Takes warnings and
 * dispositions, gives the changes of items.
 */
package org.yujing.queue;
