package org.yujing.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.yujing.stack.FlinkRest.RestException;

class FlinkRestTest {
  @Test
  void saysSoWhereNobodyListens() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    FlinkRest rest = new FlinkRest("127.0.0.1:" + free);
    RestException wrong = assertThrows(RestException.class, rest::taskManagers);
    assertEquals("connection refused", wrong.getMessage());
  }
}
