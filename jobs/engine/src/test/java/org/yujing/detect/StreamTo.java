package org.yujing.detect;

import java.io.DataOutput;
import java.io.IOException;
import java.io.OutputStream;

/** A DataOutput as the stream that flink's serializers wrap. */
final class StreamTo extends OutputStream {
  private final DataOutput out;

  StreamTo(DataOutput out) {
    this.out = out;
  }

  @Override
  public void write(int b) throws IOException {
    out.write(b);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
  }
}
