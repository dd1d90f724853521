package org.yujing.fault;

import java.time.Duration;
import java.util.List;
import org.yujing.stack.LiveJob;
import org.yujing.stack.Server;

/** Servers that die, freeze or cannot be reached, and a disk that is full. */
final class ServerFaults {
  private static final Duration OUTAGE = Duration.ofSeconds(30);
  private static final Duration AWAY = Duration.ofSeconds(100);

  private ServerFaults() {}

  static List<Fault> all() {
    return List.of(
        new Fault("nothing", "nothing is done: what a round is without a fault", false, Calm::play),
        new Fault(
            "TaskManager killed mid-checkpoint",
            "stopped (SIGSTOP) until both jobs have begun a checkpoint, killed (SIGKILL) within it,"
                + " started again",
            true,
            ServerFaults::worker),
        new Fault(
            "JobManager killed, with ZooKeeper",
            "killed (SIGKILL) while signals come, started again",
            false,
            ServerFaults::leader),
        new Fault(
            "broker killed and restarted",
            "killed (SIGKILL) while signals come, started again",
            true,
            ServerFaults::brokerKilled),
        new Fault(
            "broker away for 100 s",
            "stopped in the same way, started again after 100 s: longer than anything waits for it",
            false,
            ServerFaults::brokerAway),
        new Fault(
            "broker frozen for 30 s",
            "stopped (SIGSTOP) while signals come, after 30 s let go on (SIGCONT)",
            false,
            ServerFaults::brokerFrozen),
        new Fault(
            "connection cut for 30 s",
            "every connection between jobs and broker is ended, and new ones are for 30 s; senders"
                + " and readers have another way",
            false,
            ServerFaults::cut),
        new Fault(
            "checkpoint folder full",
            "its disk is filled while signals come, until three checkpoints have failed",
            false,
            ServerFaults::full));
  }

  private static String worker(Play play) throws Exception {
    TestingWorld world = play.world();
    Restarts restarts = Restarts.of(world);
    Sender.Feeding feeding = play.begin();
    feeding.reach(40);
    world.stack().freeze(TestingWorld.WORKER);
    Patience.await("a checkpoint of each job", () -> inCheckpoint(world));
    kill(world, TestingWorld.WORKER);
    feeding.reach(60);
    world.revive();
    restarts.await(LiveJob.DETECT, LiveJob.ASSESS);
    play.end(feeding);
    return "checkpoints of both in progress; process gone; " + restarts.since();
  }

  private static boolean inCheckpoint(TestingWorld world) throws Exception {
    return world.cluster().checkpoints(LiveJob.DETECT, "in_progress") > 0
        && world.cluster().checkpoints(LiveJob.ASSESS, "in_progress") > 0;
  }

  private static String leader(Play play) throws Exception {
    TestingWorld world = play.world();
    String number = world.cluster().number(LiveJob.DETECT);
    Sender.Feeding feeding = play.begin();
    feeding.reach(40);
    kill(world, Server.JOBMANAGER);
    feeding.reach(60);
    world.revive();
    Patience.await(
        "the jobs are back",
        () ->
            world.cluster().number(LiveJob.DETECT).equals(number)
                && world.cluster().checkpoints(LiveJob.DETECT, "restored") > 0
                && world.cluster().checkpoints(LiveJob.ASSESS, "restored") > 0);
    play.end(feeding);
    return "process gone; both jobs came back by themselves from a checkpoint";
  }

  private static String brokerKilled(Play play) throws Exception {
    TestingWorld world = play.world();
    Restarts restarts = Restarts.of(world);
    Sender.Feeding feeding = play.begin();
    feeding.reach(40);
    kill(world, Server.BROKER);
    world.revive();
    play.end(feeding);
    return "process gone; " + restarts.since();
  }

  private static String brokerAway(Play play) throws Exception {
    TestingWorld world = play.world();
    Restarts restarts = Restarts.of(world);
    Sender.Feeding feeding = play.begin();
    feeding.reach(40);
    kill(world, Server.BROKER);
    Patience.last(AWAY);
    if (!world.stack().alive(TestingWorld.WORKER)) {
      throw new AssertionError("the TaskManager is gone too");
    }
    world.revive();
    play.end(feeding);
    return "process gone; the TaskManager stays; " + restarts.since();
  }

  private static String brokerFrozen(Play play) throws Exception {
    TestingWorld world = play.world();
    Restarts restarts = Restarts.of(world);
    Sender.Feeding feeding = play.begin();
    feeding.reach(40);
    world.stack().freeze(Server.BROKER);
    try {
      Patience.last(OUTAGE);
    } finally {
      world.stack().thaw(Server.BROKER);
    }
    play.end(feeding);
    return restarts.since();
  }

  private static String cut(Play play) throws Exception {
    TestingWorld world = play.world();
    Restarts restarts = Restarts.of(world);
    Sender.Feeding feeding = play.begin();
    feeding.reach(40);
    int ended = world.wire().cut();
    try {
      Patience.last(OUTAGE);
    } finally {
      world.wire().mend();
    }
    int refused = world.wire().refused();
    if (ended == 0 || refused == 0) {
      throw new AssertionError("nobody used the wire");
    }
    play.end(feeding);
    return "connections ended, new ones refused; " + restarts.since();
  }

  private static String full(Play play) throws Exception {
    TestingWorld world = play.world();
    Restarts restarts = Restarts.of(world);
    long failed = world.cluster().checkpoints(LiveJob.DETECT, "failed");
    Sender.Feeding feeding = play.begin();
    feeding.reach(30);
    world.disk().fill();
    try {
      Patience.await(
          "failed checkpoints",
          () -> world.cluster().checkpoints(LiveJob.DETECT, "failed") >= failed + 3);
    } finally {
      world.disk().empty();
    }
    play.end(feeding);
    String disk = world.disk().real() ? "a full disk" : "a folder that nobody can write to";
    return disk + "; checkpoints failed; " + restarts.since();
  }

  private static void kill(TestingWorld world, Server server) {
    world.stack().kill(server);
    if (world.stack().alive(server)) {
      throw new AssertionError(server.name() + " still runs");
    }
  }
}
