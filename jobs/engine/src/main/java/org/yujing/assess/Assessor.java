package org.yujing.assess;

import org.yujing.reference.Reference;

/** The second opinion on a warning. Not for several threads at once. */
@FunctionalInterface
public interface Assessor {
  /** Without rules: items take the warnings' level. */
  Assessor NONE = one -> Assessed.plain(one.level());

  /** Never throws: what goes wrong in a rule is said in {@link Assessed#failed}. */
  Assessed assess(Case one);

  /** The same opinions in the light of other reference data, as stories have them. */
  default Assessor with(Reference reference) {
    return this;
  }
}
