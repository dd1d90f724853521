package org.yujing.pipeline;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** Writes lines to one file, which it creates; for runs on one machine. */
final class LineSink implements Sink<String> {
  private static final long serialVersionUID = 1;

  private final String file;

  LineSink(String file) {
    this.file = file;
  }

  @Override
  public SinkWriter<String> createWriter(WriterInitContext context) throws IOException {
    // A writer that replaces what UTF-8 cannot write: one character must not end a run.
    return new LineWriter(
        new BufferedWriter(
            new OutputStreamWriter(Files.newOutputStream(Path.of(file)), StandardCharsets.UTF_8)));
  }

  private static final class LineWriter implements SinkWriter<String> {
    private final BufferedWriter out;

    LineWriter(BufferedWriter out) {
      this.out = out;
    }

    @Override
    public void write(String line, Context context) throws IOException {
      out.write(line);
      out.write('\n');
    }

    @Override
    public void flush(boolean endOfInput) throws IOException {
      out.flush();
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
