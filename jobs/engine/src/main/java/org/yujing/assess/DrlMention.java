package org.yujing.assess;

import org.yujing.problem.Place;

/** A name in an assessment rule that something else has to know. */
record DrlMention(DrlType type, String name, Place place) {}
