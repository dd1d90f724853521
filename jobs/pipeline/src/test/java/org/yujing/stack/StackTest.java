package org.yujing.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real broker and a real cluster. */
@Tag("stack")
class StackTest {
  private static final Server WORKER = Server.taskManager(1);
  private static final LiveJob JOB = TestingNumbersJob.JOB;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private Path root;
  private final List<Saying> said = new ArrayList<>();
  private final Voice voice = (saying, values) -> said.add(saying);
  private Stack stack;

  @AfterEach
  void stop() {
    if (stack != null) {
      stack.servers().forEach(stack::kill);
    }
  }

  @Test
  void aJobOutlivesItsWorkerAndItsCluster() throws Exception {
    assumeTrue(TestingStack.fetched(), "scripts/verify fetches Kafka and Flink");
    StackFolder folder = new StackFolder(root.resolve("a stack"));
    StackSettings settings = TestingStack.settings();
    stack = Stack.start(folder, settings, TestingStack.jars(), voice);
    stack.servers().forEach(server -> assertTrue(stack.alive(server), server.name()));
    assertEquals(Optional.of(settings), StackFile.read(folder));

    StackJobs jobs = new StackJobs(stack, voice);
    jobs.submit(new JobSubmission(JOB, List.of(), null, 1));
    jobs.awaitWhole(JOB);
    await(JobHealth::good);
    assertFalse(Savepoints.newest(folder, JOB).isEmpty());

    stack.freeze(WORKER);
    assertTrue(stack.alive(WORKER));
    stack.thaw(WORKER);
    stack.kill(WORKER);
    assertFalse(stack.alive(WORKER));
    said.clear();
    stack = Stack.start(folder, settings, TestingStack.jars(), voice);
    assertEquals(List.of(Saying.STARTING, Saying.READY), said);
    await(health -> health.restarts() > 0 && health.failure() != null && health.good());

    Path savepoint = jobs.stop(JOB);
    assertEquals(Optional.of(savepoint), Savepoints.newest(folder, JOB));
    jobs.submit(new JobSubmission(JOB, List.of(), savepoint, 1));
    jobs.awaitWhole(JOB);
    said.clear();
    Stack.start(folder, settings, TestingStack.jars(), voice);
    assertEquals(List.of(Saying.RUNS_ALREADY), said);

    stack.stop(voice);
    stack.servers().forEach(server -> assertFalse(stack.alive(server), server.name()));
    said.clear();
    stack.stop(voice);
    assertEquals(List.of(Saying.NOT_RUNNING, Saying.NOT_RUNNING, Saying.NOT_RUNNING), said);
  }

  private void await(Predicate<JobHealth> condition) {
    assertTrue(Attempts.until(() -> condition.test(health()), PATIENCE), () -> health().toString());
  }

  private JobHealth health() {
    return new StatusReading(stack).health(JOB, System.currentTimeMillis());
  }
}
