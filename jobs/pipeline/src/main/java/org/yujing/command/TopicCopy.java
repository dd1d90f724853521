package org.yujing.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.yujing.signal.Source;
import org.yujing.topic.TopicScan;

/**
 * What a topic holds as the reading begins, as a file that history can be played from. It goes when
 * the program ends.
 */
final class TopicCopy {
  private final TopicScan topics;
  private final long since;
  private Path folder;

  /** {@code since}: records that the broker has dated before it are left out, in milliseconds. */
  TopicCopy(TopicScan topics, long since) {
    this.topics = topics;
    this.since = since;
  }

  /** The same source, as a file; one that is a file already stays as it is. */
  Source file(Source source) {
    if (!source.live()) {
      return source;
    }
    try {
      Path file = folder().resolve(source.name() + (source.csv() ? ".csv" : ".jsonl"));
      file.toFile().deleteOnExit();
      copy(source, file);
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
      throw new UnusableException(Words.of("file.unwritable", folder));
    }
  }

  private Path folder() throws IOException {
    if (folder == null) {
      folder = Files.createTempDirectory("yujing-topics-");
      folder.toFile().deleteOnExit();
    }
    return folder;
  }

  private void copy(Source source, Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      if (source.csv()) {
        out.write(header(source));
      }
      topics.read(
          source.topic(),
          0,
          found -> {
            write(source, found, out);
            return true;
          });
    }
  }

  /** A file of rows names its columns, a topic cannot. */
  private static byte[] header(Source source) {
    String delimiter = String.valueOf(source.layout().delimiter());
    String columns =
        source.layout().columns().stream()
            .map(column -> '"' + column.replace("\"", "\"\"") + '"')
            .collect(Collectors.joining(delimiter));
    return (columns + "\n").getBytes(Charset.forName(source.layout().encoding()));
  }

  /** JSON may be laid out over lines, which are spaces in it. */
  private void write(Source source, ConsumerRecord<byte[], byte[]> found, OutputStream out) {
    if (found.value() == null || found.timestamp() < since) {
      return;
    }
    byte[] line = found.value().clone();
    for (int i = 0; i < line.length && !source.csv(); i++) {
      line[i] = line[i] == '\n' || line[i] == '\r' ? (byte) ' ' : line[i];
    }
    try {
      out.write(line);
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
