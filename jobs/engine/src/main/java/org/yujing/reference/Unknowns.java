package org.yujing.reference;

/** Hears of what signals name and the registers do not have. */
@FunctionalInterface
public interface Unknowns {
  void unknown(String source, Register register);

  /** Nobody listens. */
  Unknowns IGNORED = (source, register) -> {};
}
