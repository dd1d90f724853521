/** The one command, {@code yujing}, and its verbs. Start with {@link org.yujing.command.Yujing}. */
package org.yujing.command;
