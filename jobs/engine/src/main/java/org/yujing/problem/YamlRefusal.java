package org.yujing.problem;

/** Ends the reading of a file with one problem; {@link Yaml} catches it. */
final class YamlRefusal extends RuntimeException {
  private final transient Problem problem;

  YamlRefusal(Place place, ProblemCode code, String what, String hint) {
    super(what);
    this.problem = place.problem(code, what, hint);
  }

  Problem problem() {
    return problem;
  }
}
