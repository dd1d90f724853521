package org.yujing.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerProcessTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path root;
  private StackFolder folder;

  @BeforeEach
  void create() {
    folder = new StackFolder(root);
    folder.create();
  }

  @Test
  void noPidFileIsNoProcess() {
    assertEquals(Optional.empty(), ServerProcess.find(folder, Server.BROKER));
  }

  @Test
  void aBrokenPidFileIsNoProcess() throws IOException {
    for (String text : new String[] {"", "pid=", "pid=x", "pid=-1", "\u0000"}) {
      Files.writeString(folder.pid(Server.BROKER), text);
      assertEquals(Optional.empty(), ServerProcess.find(folder, Server.BROKER), text);
    }
  }

  /** After a restart of the machine, numbers are given to others. */
  @Test
  void anotherProcessOfTheSameNumberIsNotOurs() {
    ProcessHandle self = ProcessHandle.current();
    Path mark = ServerProcess.mark(folder, Server.BROKER);
    new ServerProcess(self, mark, "broker-1").remember(folder, Server.BROKER);
    assertEquals(Optional.empty(), ServerProcess.find(folder, Server.BROKER));
  }

  @Test
  void isFoundFrozenThawedAndEnded() throws IOException {
    Path mark = ServerProcess.mark(folder, Server.BROKER);
    // The shell waits for its input, which never comes, and has the mark as its name.
    Process child = new ProcessBuilder("sh", "-c", "read line; :", mark.toString()).start();
    ServerProcess started = new ServerProcess(child.toHandle(), mark, "broker-1");
    started.remember(folder, Server.BROKER);
    ServerProcess found = ServerProcess.find(folder, Server.BROKER).orElseThrow();
    assertEquals("broker-1", found.id());
    assertEquals(child.pid(), found.pid());
    found.freeze();
    assertTrue(found.alive());
    found.end();
    assertTrue(Attempts.until(() -> !found.alive(), PATIENCE));
    assertFalse(ServerProcess.find(folder, Server.BROKER).isPresent());
  }
}
