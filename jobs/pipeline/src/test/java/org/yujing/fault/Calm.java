package org.yujing.fault;

/** A round without a fault. */
final class Calm {
  private Calm() {}

  static String play(Play play) throws Exception {
    Restarts restarts = Restarts.of(play.world());
    play.end(play.begin());
    return restarts.since();
  }
}
