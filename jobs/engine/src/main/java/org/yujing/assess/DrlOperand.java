package org.yujing.assess;

import java.util.Optional;

/**
 * What has been read of an expression.
 *
 * @param first where it begins
 * @param word the text, where it is nothing but one
 */
record DrlOperand(DrlType type, DrlToken first, Optional<DrlToken> word) {
  static DrlOperand of(DrlType type, DrlToken first) {
    return new DrlOperand(type, first, Optional.empty());
  }
}
