package org.yujing.assess;

import org.yujing.problem.Place;

/**
 * One assessment rule as read.
 *
 * @param index of its name among the tokens of its file
 * @param pairs whether it binds warnings in pairs, which are many
 */
record DrlRule(String name, Place place, int salience, int index, boolean pairs) {}
