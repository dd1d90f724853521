package org.yujing.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yujing.stack.JobHealth;
import org.yujing.stack.StackStatus;
import org.yujing.stack.StackStatus.Aside;
import org.yujing.stack.StackStatus.ServerHealth;

/** How status ends, and what it says of servers that nobody can ask. */
class StatusTextTest {
  private static final ServerHealth BROKER = new ServerHealth("broker", 7, true, true, 0, 0);
  private static final ServerHealth GONE = new ServerHealth("jobmanager", 0, false, true, 0, 0);
  private static final ServerHealth UNASKED =
      new ServerHealth("taskmanager-1", 8, false, false, 0, 0);

  private static StackStatus status(boolean stopped, ServerHealth... servers) {
    return new StackStatus(stopped, List.of(servers), List.of(), List.of(), List.of(), List.of());
  }

  private static String text(StackStatus status) {
    StringWriter text = new StringWriter();
    StatusText.print(status, new PrintWriter(text, true));
    return text.toString();
  }

  @Test
  void whatWasStoppedIsNotBrokenAndIsStillNotGood() {
    StackStatus down = status(true, GONE);
    assertTrue(text(down).contains("Stopped by yujing down; yujing up goes on"), text(down));
    assertFalse(text(down).contains("Not all is well"), text(down));
    assertFalse(down.good());
    assertTrue(StatusJson.of(down).path("stopped").asBoolean());
  }

  @Test
  void whatDoesNotRunIsStartedByUp() {
    String text = text(status(false, BROKER, GONE));
    assertTrue(text.endsWith("Not all is well. yujing up starts what is not there.\n"), text);
  }

  @Test
  void whatRunsAndDoesNotAnswerIsNotForUp() {
    String text = text(status(false, new ServerHealth("broker", 7, false, true, 0, 0)));
    assertTrue(text.endsWith("Not all is well.\n"), text);
  }

  @Test
  void aTaskManagerIsUnknownWhileNobodyCanTellOfIt() {
    StackStatus status = status(false, BROKER, GONE, UNASKED);
    String text = text(status);
    assertTrue(
        text.lines()
            .anyMatch(line -> line.contains("taskmanager-1") && line.contains("unknown while")),
        text);
    assertFalse(text.contains("does not answer"), text);
    assertTrue(StatusJson.of(status).path("servers").path(2).path("answers").isNull());
  }

  @Test
  void aJobThatIsNotThereIsForUp() {
    JobHealth absent = new JobHealth("detect", JobHealth.Verdict.ABSENT, null, null, 0, null);
    StackStatus status =
        new StackStatus(false, List.of(BROKER), List.of(absent), List.of(), List.of(), List.of());
    assertTrue(status.missing());
    assertEquals(false, status.good());
  }

  @Test
  void whatWasPutAsideIsCountedWithTheWayToSeeIt() {
    List<Aside> aside = List.of(new Aside("rejected", 37, false), new Aside("late", 0, false));
    StackStatus status =
        new StackStatus(false, List.of(BROKER), List.of(), List.of(), List.of(), aside);
    String text = text(status);
    assertTrue(
        text.lines()
            .anyMatch(
                line ->
                    line.contains("37") && line.contains("yujing watch --rejected --from-start")),
        text);
    assertFalse(text.contains("watch --late"), text);
    assertEquals(37, StatusJson.of(status).path("put_aside").path(0).path("records").asInt());
  }
}
