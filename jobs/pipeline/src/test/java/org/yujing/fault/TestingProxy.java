package org.yujing.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A wire between clients and a server that can be cut and mended. */
final class TestingProxy implements AutoCloseable {
  private final ServerSocket server;
  private final int target;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean whole = true;
  private final AtomicInteger refused = new AtomicInteger();

  TestingProxy(int target) {
    this.target = target;
    try {
      this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    inBackground(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  /** Ends all connections; new ones are ended too until it is mended. Says how many there were. */
  synchronized int cut() {
    whole = false;
    int cut = open.size() / 2;
    open.forEach(TestingProxy::close);
    open.clear();
    return cut;
  }

  synchronized void mend() {
    whole = true;
  }

  /** How many connections were tried while it was cut. */
  int refused() {
    return refused.get();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        join(server.accept());
      } catch (IOException closed) {
        // Then the loop ends, or the client tries again.
      }
    }
  }

  private synchronized void join(Socket client) throws IOException {
    if (!whole) {
      refused.incrementAndGet();
      client.close();
      return;
    }
    try {
      Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
      client.setTcpNoDelay(true);
      far.setTcpNoDelay(true);
      open.add(client);
      open.add(far);
      inBackground(() -> pump(client, far));
      inBackground(() -> pump(far, client));
    } catch (IOException serverIsGone) {
      client.close();
    }
  }

  private void pump(Socket from, Socket to) {
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      in.transferTo(out);
    } catch (IOException cut) {
      // Both ends hear of it below.
    } finally {
      close(from);
      close(to);
      open.remove(from);
      open.remove(to);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException alreadyGone) {
      // That is what was wanted.
    }
  }

  private static void inBackground(Runnable work) {
    Thread thread = new Thread(work, "wire");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    cut();
  }
}
