package org.yujing.stack;

/** Whoever wants to hear what a stack is doing. */
@FunctionalInterface
public interface Voice {
  void say(Saying saying, Object... values);
}
