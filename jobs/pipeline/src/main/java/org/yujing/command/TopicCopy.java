package org.yujing.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.yujing.signal.Source;
import org.yujing.topic.TopicScan;
import org.yujing.topic.TopicStretch;

/**
 * What topics hold at one moment, as files that history can be played from: a record a line. The
 * files go when the program ends.
 */
final class TopicCopy {
  private static final byte[] NO_VALUE = "null".getBytes(StandardCharsets.UTF_8);

  private final TopicScan topics;
  private final long since;
  private final Map<String, TopicStretch> stretches = new LinkedHashMap<>();
  private Path folder;

  /** {@code since}: records that the broker has dated before it are left out, in milliseconds. */
  TopicCopy(TopicScan topics, long since) {
    this.topics = topics;
    this.since = since;
  }

  /**
   * The same sources as files; those that are files stay as they are. All topics are asked first
   * how far they go: one that is read long after the others shows no more of time than they do.
   *
   * @param err is told where a topic does not hold what was asked for
   */
  List<Source> files(List<Source> sources, PrintWriter err) {
    for (Source source : sources) {
      if (source.live()) {
        stretches.computeIfAbsent(source.topic(), topic -> topics.stretch(topic, since));
      }
    }
    stretches.values().forEach(stretch -> remark(stretch, err));
    return sources.stream().map(this::file).toList();
  }

  private void remark(TopicStretch stretch, PrintWriter err) {
    if (since > 0 && stretch.empty()) {
      err.println(Words.of("topic.nothing.since", stretch.topic(), Times.text(since)));
    }
    if (stretch.cut()) {
      String cut =
          stretch.whole().isPresent()
              ? Words.of("topic.cut.until", Times.text(stretch.whole().getAsLong()))
              : Words.of("topic.cut.all");
      err.println(Words.of("topic.cut", stretch.topic(), Times.text(since), cut));
    }
  }

  private Source file(Source source) {
    if (!source.live()) {
      return source;
    }
    try {
      Path file = Files.createTempFile(folder(), "topic-", ".jsonl");
      file.toFile().deleteOnExit();
      copy(stretches.get(source.topic()), file);
      return new Source(
          source.name(),
          source.stream(),
          file.toString(),
          "",
          source.layout(),
          source.time(),
          source.map(),
          source.pace());
    } catch (IOException | UncheckedIOException e) {
      Path where = folder == null ? Path.of(System.getProperty("java.io.tmpdir")) : folder;
      throw new UnusableException(Words.of("file.unwritable", where));
    }
  }

  private Path folder() throws IOException {
    if (folder == null) {
      folder = Files.createTempDirectory("yujing-topics-");
      folder.toFile().deleteOnExit();
    }
    return folder;
  }

  /**
   * Begins with an empty line: the first record is then not taken for a packed file's beginning.
   */
  private void copy(TopicStretch stretch, Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      out.write('\n');
      topics.read(
          stretch,
          found -> {
            write(found, out);
            return true;
          });
    }
  }

  private void write(ConsumerRecord<byte[], byte[]> found, OutputStream out) {
    if (found.timestamp() < since) {
      return;
    }
    try {
      out.write(line(found.value()));
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A tab is what a line's end is: a blank between the parts of a JSON text, and a fault inside of
   * its strings. A record without a value is refused as the live job refuses it.
   */
  private static byte[] line(byte[] value) {
    boolean something = false;
    byte[] line = value == null ? NO_VALUE : value.clone();
    for (int i = 0; i < line.length; i++) {
      line[i] = line[i] == '\n' || line[i] == '\r' ? (byte) '\t' : line[i];
      something |= line[i] != '\t' && line[i] != ' ';
    }
    return something ? line : NO_VALUE;
  }
}
