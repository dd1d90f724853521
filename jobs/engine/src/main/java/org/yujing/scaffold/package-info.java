/**
 * Beside the way: writes the first files of a rule or a pack, with stories that pass as they are
 * and comments that say what to change.
 */
package org.yujing.scaffold;
