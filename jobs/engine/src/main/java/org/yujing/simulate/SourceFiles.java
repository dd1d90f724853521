package org.yujing.simulate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.yujing.signal.Stream;

/** The files that sources deliver into, a line for each signal in the order of arrival. */
final class SourceFiles implements AutoCloseable {
  private final Map<String, Stream> streams;
  private final boolean packed;
  private final Map<String, Delivery> deliveries = new TreeMap<>();
  private final Map<String, TextFile> files = new TreeMap<>();
  private long day = Long.MIN_VALUE;

  /** Opens a file for each source, by the stream of each. */
  SourceFiles(Path folder, CitySize size, Map<String, Stream> streams, Dirt dirt, boolean packed)
      throws IOException {
    this.streams = streams;
    this.packed = packed;
    try {
      for (Map.Entry<String, Stream> source : streams.entrySet()) {
        String name = source.getKey();
        deliveries.put(name, new Delivery(size, name, source.getValue(), dirt));
        files.put(name, new TextFile(folder.resolve(file(name)), packed));
      }
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  private String file(String source) {
    return "signals/" + source + (packed ? ".jsonl.gz" : ".jsonl");
  }

  /** Takes signals in order of time; what has arrived a day later is written. */
  void take(MadeSignal signal) {
    if (signal.time() >= day + Local.DAY) {
      day = signal.time();
      deliver(signal.time());
    }
    deliveries.get(signal.source()).take(signal);
  }

  /** Writes what is still on its way. */
  void deliverAll() {
    deliver(Long.MAX_VALUE);
  }

  private void deliver(long before) {
    try {
      for (Map.Entry<String, Delivery> delivery : deliveries.entrySet()) {
        delivery.getValue().deliver(before, files.get(delivery.getKey())::line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As {@code run} and {@code feed} read them. */
  String yaml() {
    StringBuilder text = new StringBuilder("sources:\n");
    streams.forEach(
        (name, stream) ->
            text.append("  - name: ")
                .append(name)
                .append("\n    stream: ")
                .append(stream.word())
                .append("\n    file: ")
                .append(file(name))
                .append("\n    format: jsonl\n"));
    return text.toString();
  }

  /** SHA-256 of the text of each file, once they are closed. */
  Map<String, String> checksums() {
    Map<String, String> checksums = new TreeMap<>();
    files.forEach((name, file) -> checksums.put(file(name), file.checksum()));
    return checksums;
  }

  /** What each source has delivered. */
  Map<String, SourceCount> counts() {
    Map<String, SourceCount> counts = new LinkedHashMap<>();
    deliveries.forEach((name, delivery) -> counts.put(name, delivery.count()));
    return counts;
  }

  @Override
  public void close() throws IOException {
    for (TextFile file : files.values()) {
      file.close();
    }
  }
}
