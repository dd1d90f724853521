package org.yujing.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yujing.stack.FlinkJobs.Checkpoints;
import org.yujing.stack.FlinkJobs.JobFailure;
import org.yujing.stack.FlinkJobs.JobLine;
import org.yujing.stack.FlinkRest.RestException;
import org.yujing.stack.FlinkRest.TaskManager;

class FlinkJobsTest {
  private static final String JOBS =
      """
      {"jobs": [
        {"jid": "a1", "name": "yujing-detect", "state": "FAILED", "start-time": 100,
         "tasks": {"total": 4, "running": 0}},
        {"jid": "b2", "name": "yujing-detect", "state": "RUNNING", "start-time": 200,
         "tasks": {"total": 4, "running": 3}},
        {"jid": "c3", "name": "yujing-assess", "state": "CANCELED", "start-time": 50,
         "tasks": {"total": 2, "running": 0}}]}
      """;

  private TestingFlink flink;
  private FlinkJobs jobs;

  @BeforeEach
  void start() throws IOException {
    flink = new TestingFlink();
    jobs = new FlinkJobs(flink.rest());
  }

  @AfterEach
  void close() {
    flink.close();
  }

  @Test
  void findsTheJobThatIsThere() throws RestException {
    flink.on("GET /jobs/overview", JOBS);
    JobLine live = jobs.live("yujing-detect").orElseThrow();
    assertEquals(new JobLine("b2", "yujing-detect", "RUNNING", 200, 4, 3), live);
    assertFalse(live.whole());
    assertTrue(jobs.live("yujing-assess").isEmpty());
    assertEquals("c3", jobs.newest("yujing-assess").orElseThrow().number());
  }

  @Test
  void readsCheckpointsThatNeverWere() throws RestException {
    flink.on(
        "GET /jobs/b2/checkpoints",
        "{\"counts\": {\"completed\": 0, \"failed\": 2}, \"latest\": {\"completed\": null}}");
    flink.on("GET /jobs/b2/checkpoints/config", "{\"interval\": 10000}");
    assertEquals(new Checkpoints(0, 2, 0, 10_000), jobs.checkpoints("b2"));
  }

  @Test
  void readsTheLastCheckpoint() throws RestException {
    flink.on(
        "GET /jobs/b2/checkpoints",
        """
        {"counts": {"completed": 7, "failed": 0},
         "latest": {"completed": {"latest_ack_timestamp": 1234}}}
        """);
    flink.on("GET /jobs/b2/checkpoints/config", "{\"interval\": 10000}");
    assertEquals(new Checkpoints(7, 0, 1234, 10_000), jobs.checkpoints("b2"));
  }

  @Test
  void theRootOfAFailureIsItsLastCause() throws RestException {
    flink.on(
        "GET /jobs/b2/exceptions",
        """
        {"exceptionHistory": {"entries": [
          {"timestamp": 99, "taskName": "judge (1/2)",
           "stacktrace": "a.B: outer\\n\\tat a.B.c\\nCaused by: a.C: middle\\nCaused by: a.D: disk full\\n\\t... 7 more"},
          {"timestamp": 50, "stacktrace": "older"}]}}
        """);
    assertEquals(
        new JobFailure(99, "judge (1/2)", "a.D: disk full"), jobs.failure("b2").orElseThrow());
    flink.on("GET /jobs/a1/exceptions", "{\"exceptionHistory\": {\"entries\": []}}");
    assertTrue(jobs.failure("a1").isEmpty());
  }

  /** Flink fetches figures when it is first asked, and answers before it has them. */
  @Test
  void asksAgainForAFigureThatIsNotThereYet() throws RestException {
    String question = "GET /jobs/b2/metrics?get=numRestarts";
    flink.on(question, "[]").on(question, "[{\"id\": \"numRestarts\", \"value\": \"3\"}]");
    assertEquals(3, jobs.restarts("b2"));
  }

  @Test
  void stopsWithASavepoint() throws RestException {
    String answer = "GET /jobs/b2/savepoints/r1";
    flink.on("POST /jobs/b2/stop", "{\"request-id\": \"r1\"}");
    flink.on(answer, "{\"status\": {\"id\": \"IN_PROGRESS\"}}");
    flink.on(
        answer,
        "{\"status\": {\"id\": \"COMPLETED\"}, \"operation\": {\"location\": \"file:/s p/1\"}}");
    assertEquals(Path.of("/s p/1"), jobs.stop("b2", Path.of("/s p")));
    assertEquals(
        "POST /jobs/b2/stop {\"targetDirectory\":\"file:///s p\",\"drain\":false}",
        flink.asked().get(0));
  }

  @Test
  void saysWhyThereIsNoSavepoint() {
    flink.on("POST /jobs/b2/stop", "{\"request-id\": \"r1\"}");
    flink.on(
        "GET /jobs/b2/savepoints/r1",
        """
        {"status": {"id": "COMPLETED"},
         "operation": {"failure-cause": {"stack-trace": "a.B: no\\nCaused by: a.C: not all tasks run"}}}
        """);
    RestException refused = assertThrows(RestException.class, () -> jobs.stop("b2", Path.of("/s")));
    assertEquals("a.C: not all tasks run", refused.getMessage());
  }

  @Test
  void namesTheTaskManagers() throws RestException {
    flink.on(
        "GET /taskmanagers",
        "{\"taskmanagers\": [{\"id\": \"taskmanager-1-ab\", \"slotsNumber\": 2, \"freeSlots\":"
            + " 1}]}");
    assertEquals(List.of(new TaskManager("taskmanager-1-ab", 2, 1)), flink.rest().taskManagers());
  }

  @Test
  void whoDoesNotAnswerIsAnException() {
    assertThrows(RestException.class, () -> flink.rest().get("/nothing"));
    FlinkRest rest = flink.rest();
    flink.close();
    assertThrows(RestException.class, () -> rest.get("/overview"));
  }
}
