package org.yujing.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** How many signals a job has read, second by second, by what its tasks tell Prometheus. */
final class ReadRate implements AutoCloseable {
  private static final String FIGURE = "flink_taskmanager_job_task_operator_yujing_source_read{";
  private static final String SOURCE = "source=\"readings\"";
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(SECOND).build();
  private final String job;
  private final List<Integer> ports = new ArrayList<>();
  private final NavigableMap<Long, Long> read = new ConcurrentSkipListMap<>();
  private final AtomicBoolean going = new AtomicBoolean(true);
  private final Thread thread = new Thread(this::watch, "measured-rate");

  /**
   * Begins to watch.
   *
   * @param job its number, as Flink writes it; another stack's figures are on other ports
   */
  ReadRate(String job) {
    this.job = job;
    Attempts.until(this::found, Duration.ofSeconds(60));
    thread.start();
  }

  private boolean found() {
    ports.clear();
    for (int port = 9249; port < 9300; port++) {
      if (figures(port).lines().anyMatch(this::ours)) {
        ports.add(port);
      }
    }
    return ports.size() == 2;
  }

  private boolean ours(String line) {
    return line.startsWith(FIGURE) && line.contains(job) && line.contains(SOURCE);
  }

  private void watch() {
    while (going.get()) {
      MeasuredStack.await(SECOND);
      long before = System.currentTimeMillis();
      long total = ports.stream().map(this::figures).mapToLong(this::sum).sum();
      long middle = (before + System.currentTimeMillis()) / 2;
      read.put(middle, total);
    }
  }

  private long sum(String figures) {
    return figures
        .lines()
        .filter(this::ours)
        .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  private String figures(int port) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try {
      return client.send(request, BodyHandlers.ofString()).body();
    } catch (IOException none) {
      return "";
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  long total() {
    return read.isEmpty() ? 0 : read.lastEntry().getValue();
  }

  /** Signals in a second, on the average between two times. */
  double between(long from, long until) {
    return (at(until) - at(from)) * 1000 / (until - from);
  }

  /** How many were read at a time: between two askings, as if evenly. */
  private double at(long time) {
    var before = read.floorEntry(time);
    var after = read.ceilingEntry(time);
    if (before == null || after == null) {
      return (before == null ? read.firstEntry() : read.lastEntry()).getValue();
    }
    long apart = Math.max(1, after.getKey() - before.getKey());
    double part = (double) (time - before.getKey()) / apart;
    return before.getValue() + part * (after.getValue() - before.getValue());
  }

  /** Signals in a second, one figure for each second. */
  List<Long> steps(long from, long until) {
    List<Long> steps = new ArrayList<>();
    var before = read.ceilingEntry(from);
    while (before != null) {
      var next = read.higherEntry(before.getKey());
      if (next == null || next.getKey() > until) {
        break;
      }
      long gained = next.getValue() - before.getValue();
      steps.add(gained * 1000 / (next.getKey() - before.getKey()));
      before = next;
    }
    return steps;
  }

  @Override
  public void close() {
    going.set(false);
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
