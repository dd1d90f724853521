package org.yujing.assess;

import org.yujing.problem.Place;
import org.yujing.problem.Problem;
import org.yujing.problem.ProblemCode;

/** Ends the reading of one rule: what follows in it cannot be made sense of. */
final class DrlFault extends RuntimeException {
  private final transient Problem problem;

  DrlFault(Place place, ProblemCode code, String what, String hint) {
    super(what, null, false, false);
    this.problem = place.problem(code, what, hint);
  }

  Problem problem() {
    return problem;
  }
}
