package org.yujing.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.yujing.stack.FlinkJobs;
import org.yujing.stack.FlinkRest;
import org.yujing.stack.LiveJob;
import org.yujing.stack.SignalCounts;

/** What Flink's REST says of the jobs, asked anew each time. */
final class TestingCluster {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final String address;
  private final FlinkJobs jobs;
  private final HttpClient client = HttpClient.newHttpClient();

  TestingCluster(String address) {
    this.address = address;
    this.jobs = new FlinkJobs(new FlinkRest(address));
  }

  FlinkJobs jobs() {
    return jobs;
  }

  String number(LiveJob job) throws Exception {
    return jobs.live(job.title()).orElseThrow().number();
  }

  boolean whole(LiveJob job) throws Exception {
    return jobs.live(job.title()).orElseThrow().whole();
  }

  int restarts(LiveJob job) throws Exception {
    return jobs.restarts(number(job));
  }

  /** {@code what}: in_progress, completed, failed or restored. */
  long checkpoints(LiveJob job, String what) throws Exception {
    return get("/jobs/" + number(job) + "/checkpoints").path("counts").path(what).asLong();
  }

  /** What the tasks that run now have counted of signals: by source, by kind. */
  Map<String, Map<String, Long>> counts(LiveJob job) throws Exception {
    return new SignalCounts(new FlinkRest(address)).of(number(job));
  }

  private JsonNode get(String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://" + address + path))
            .timeout(Duration.ofSeconds(10))
            .build();
    String body = client.send(request, BodyHandlers.ofString()).body();
    return MAPPER.readTree(body);
  }
}
