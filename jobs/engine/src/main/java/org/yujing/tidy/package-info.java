/**
 * Beside the way: takes the text of a rule or story file and gives the same file tidied, with keys
 * in their usual order, comments where they belong, and nothing in it meaning anything else.
 */
package org.yujing.tidy;
