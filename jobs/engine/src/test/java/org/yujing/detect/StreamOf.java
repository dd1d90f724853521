package org.yujing.detect;

import java.io.DataInput;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** A DataInput as the stream that flink's serializers wrap; it never reads ahead. */
final class StreamOf extends InputStream {
  private final DataInput in;

  StreamOf(DataInput in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    try {
      return in.readUnsignedByte();
    } catch (EOFException e) {
      return -1;
    }
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    in.readFully(bytes, offset, length);
    return length;
  }
}
