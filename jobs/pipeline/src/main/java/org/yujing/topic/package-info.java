/** The topics: which there are, how they are set up, and what heads their records carry. */
package org.yujing.topic;
