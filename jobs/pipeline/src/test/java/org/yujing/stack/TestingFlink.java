package org.yujing.stack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A Flink that answers what it was told to; the last answer to a question stays. */
final class TestingFlink implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, Deque<String>> answers = new HashMap<>();
  private final List<String> asked = new ArrayList<>();

  TestingFlink() throws IOException {
    server = HttpServer.create(Ports.local(0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  FlinkRest rest() {
    return new FlinkRest(Ports.HOST + ":" + server.getAddress().getPort());
  }

  /** {@code question}: method and path, as {@code GET /overview}. */
  synchronized TestingFlink on(String question, String answer) {
    answers.computeIfAbsent(question, key -> new ArrayDeque<>()).add(answer);
    return this;
  }

  synchronized List<String> asked() {
    return List.copyOf(asked);
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    String question = exchange.getRequestMethod() + " " + exchange.getRequestURI();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    asked.add((question + " " + body).strip());
    Deque<String> known = answers.getOrDefault(question, new ArrayDeque<>());
    String answer = known.size() > 1 ? known.remove() : known.peek();
    byte[] bytes =
        (answer == null ? "{\"errors\":[\"no\"]}" : answer).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer == null ? 404 : 200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
