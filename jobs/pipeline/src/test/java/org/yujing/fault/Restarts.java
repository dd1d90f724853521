package org.yujing.fault;

import java.util.LinkedHashMap;
import java.util.Map;
import org.yujing.stack.LiveJob;

/** How often jobs were started again since a moment. */
final class Restarts {
  private final TestingWorld world;
  private final Map<LiveJob, Integer> before = new LinkedHashMap<>();

  private Restarts(TestingWorld world) {
    this.world = world;
  }

  static Restarts of(TestingWorld world) throws Exception {
    Restarts restarts = new Restarts(world);
    for (LiveJob job : LiveJob.ALL) {
      restarts.before.put(job, world.cluster().restarts(job));
    }
    return restarts;
  }

  /** Waits until each has been started again. */
  void await(LiveJob... jobs) {
    for (LiveJob job : jobs) {
      Patience.await("a restart of " + job.word(), () -> since(job) > 0);
    }
  }

  private int since(LiveJob job) throws Exception {
    return world.cluster().restarts(job) - before.get(job);
  }

  /** In words, without figures that differ from run to run. */
  String since() throws Exception {
    boolean detect = since(LiveJob.DETECT) > 0;
    boolean assess = since(LiveJob.ASSESS) > 0;
    if (detect && assess) {
      return "both jobs were restarted";
    }
    return detect
        ? "detect was restarted"
        : assess ? "assess was restarted" : "no job was restarted";
  }
}
