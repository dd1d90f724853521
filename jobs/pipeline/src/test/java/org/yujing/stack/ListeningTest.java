package org.yujing.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListeningTest {
  @TempDir private Path root;

  @Test
  void aTakenPortIsNamedBeforeAnythingStarts() throws IOException {
    StackSettings settings = TestingStack.settings();
    List<Saying> said = new ArrayList<>();
    StackFolder folder = new StackFolder(root);
    int port = settings.ports().rest();
    try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      assertTrue(Listening.on(taken.getLocalPort()));
      StackException refused =
          assertThrows(
              StackException.class,
              () ->
                  Stack.start(
                      folder, settings, TestingStack.jars(), (saying, values) -> said.add(saying)));
      assertEquals(Saying.PORT_TAKEN, refused.saying());
      assertEquals(List.of(String.valueOf(port), "jobmanager"), List.of(refused.values()));
    }
    assertEquals(List.of(), said);
    assertFalse(StackFile.read(folder).isPresent());
    assertFalse(Listening.on(port));
  }

  @Test
  void portsThatMeetAreRefused() {
    assertEquals(
        Saying.BAD_PORTS, assertThrows(StackException.class, () -> new Ports(9092, 9093)).saying());
    assertEquals(
        Saying.BAD_PORTS, assertThrows(StackException.class, () -> new Ports(80, 8081)).saying());
  }
}
