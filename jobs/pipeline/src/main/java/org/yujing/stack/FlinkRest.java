package org.yujing.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Asks a Flink cluster through its REST interface. */
public final class FlinkRest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String address;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  /** {@code address}: {@code host:port}. */
  public FlinkRest(String address) {
    this.address = address;
  }

  /** A TaskManager that has registered. */
  public record TaskManager(String id, int slots, int freeSlots) {}

  /** There is no answer, or not the one asked for. */
  public static final class RestException extends Exception {
    private static final long serialVersionUID = 1;

    RestException(String message, Throwable cause) {
      super(message, cause);
    }
  }

  public List<TaskManager> taskManagers() throws RestException {
    List<TaskManager> found = new ArrayList<>();
    for (JsonNode one : get("/taskmanagers").path("taskmanagers")) {
      found.add(
          new TaskManager(
              one.path("id").asText(),
              one.path("slotsNumber").asInt(),
              one.path("freeSlots").asInt()));
    }
    return found;
  }

  JsonNode get(String path) throws RestException {
    return ask(request(path).GET());
  }

  JsonNode post(String path, JsonNode body) throws RestException {
    return ask(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.toString())));
  }

  JsonNode patch(String path) throws RestException {
    return ask(request(path).method("PATCH", BodyPublishers.noBody()));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://" + address + path)).timeout(PATIENCE);
  }

  /** The client says nothing at all where nobody listens. */
  private static String why(IOException e) {
    return e instanceof ConnectException ? "connection refused" : RootCause.of(e);
  }

  private JsonNode ask(HttpRequest.Builder request) throws RestException {
    try {
      var answer = client.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        throw new RestException(answer.statusCode() + " " + answer.body(), null);
      }
      return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new RestException(why(e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RestException("interrupted", e);
    }
  }
}
