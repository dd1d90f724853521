package org.yujing.fault;

/**
 * Something that goes wrong while a round is played.
 *
 * @param name of the case, as the table has it
 * @param done what is done, and when
 * @param brief whether it is among the few that every verification plays
 */
record Fault(String name, String done, boolean brief, Course course) {

  /** What ends processes in the middle of things has more than one way to go wrong. */
  int runs() {
    return name.contains("killed") ? 2 : 1;
  }

  /** Plays one round with the fault in it. */
  interface Course {
    /** How it is known to have happened. */
    String play(Play play) throws Exception;
  }
}
