package org.yujing.detect;

import static org.yujing.signal.SignalCodec.readText;
import static org.yujing.signal.SignalCodec.writeText;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.yujing.signal.Varint;

/**
 * What a window keeps of a signal.
 *
 * @param number the value that is added up, or NaN
 * @param text the value that is told apart, or ""
 * @param mask the indicators it shows, a bit each
 */
record Sample(long time, String id, double number, String text, long mask) {

  private static final int NUMBER = 1;
  private static final int TEXT = 2;
  private static final int MASK = 4;

  /**
   * Writes what is not as usual; the time as what it is later than the one before.
   *
   * @param before the time of the sample before it
   */
  void write(long before, DataOutput out) throws IOException {
    boolean told = !Double.isNaN(number);
    out.writeByte((told ? NUMBER : 0) | (text.isEmpty() ? 0 : TEXT) | (mask == 0 ? 0 : MASK));
    Varint.write(time - before, out);
    writeText(id, out);
    if (told) {
      out.writeDouble(number);
    }
    if (!text.isEmpty()) {
      writeText(text, out);
    }
    if (mask != 0) {
      Varint.write(mask, out);
    }
  }

  static Sample read(long before, DataInput in) throws IOException {
    int has = in.readByte();
    return new Sample(
        before + Varint.read(in),
        readText(in),
        (has & NUMBER) == 0 ? Double.NaN : in.readDouble(),
        (has & TEXT) == 0 ? "" : readText(in),
        (has & MASK) == 0 ? 0 : Varint.read(in));
  }
}
