package org.yujing.detect;

import static org.yujing.signal.SignalCodec.readText;
import static org.yujing.signal.SignalCodec.writeText;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What a window keeps of a signal.
 *
 * @param number the value that is added up, or NaN
 * @param text the value that is told apart, or ""
 * @param mask the indicators it shows, a bit each
 */
record Sample(long time, String id, double number, String text, long mask) {

  void write(DataOutput out) throws IOException {
    out.writeLong(time);
    writeText(id, out);
    out.writeDouble(number);
    writeText(text, out);
    out.writeLong(mask);
  }

  static Sample read(DataInput in) throws IOException {
    return new Sample(in.readLong(), readText(in), in.readDouble(), readText(in), in.readLong());
  }
}
