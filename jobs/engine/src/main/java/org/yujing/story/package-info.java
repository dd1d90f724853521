/**
 * Beside the way: takes a rule set and its stories, tells whether every rule says what its author
 * expects, whether items go their way through people's hands as expected, and what no story has
 * shown yet.
 */
package org.yujing.story;
