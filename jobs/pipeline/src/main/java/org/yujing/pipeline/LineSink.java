package org.yujing.pipeline;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** Writes each record as a line of one file, which it creates; for runs on one machine. */
final class LineSink<T> implements Sink<T> {
  private static final long serialVersionUID = 1;

  private final String file;
  private final Form<T> form;

  LineSink(String file, Form<T> form) {
    this.file = file;
    this.form = form;
  }

  /** How a record is written. */
  interface Form<T> extends Serializable {
    String line(T record);
  }

  @Override
  public SinkWriter<T> createWriter(WriterInitContext context) throws IOException {
    // A writer that replaces what UTF-8 cannot write: one character must not end a run.
    return new LineWriter(
        new BufferedWriter(
            new OutputStreamWriter(Files.newOutputStream(Path.of(file)), StandardCharsets.UTF_8)));
  }

  private final class LineWriter implements SinkWriter<T> {
    private final BufferedWriter out;

    LineWriter(BufferedWriter out) {
      this.out = out;
    }

    @Override
    public void write(T record, Context context) throws IOException {
      out.write(form.line(record));
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
