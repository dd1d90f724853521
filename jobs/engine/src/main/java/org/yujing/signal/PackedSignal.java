package org.yujing.signal;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A signal and the bytes in which it travels and rests. Each is made of the other when it is first
 * asked for: a signal is written once however many copies go out, and one that only waits stays
 * bytes.
 */
public final class PackedSignal {
  private Signal signal;

  /** With room behind them; null as long as nobody asked for them. */
  private byte[] bytes;

  private int length;

  private PackedSignal(Signal signal, byte[] bytes, int length) {
    this.signal = signal;
    this.bytes = bytes;
    this.length = length;
  }

  public static PackedSignal of(Signal signal) {
    return new PackedSignal(signal, null, 0);
  }

  /** As {@link #write} wrote it. */
  public static PackedSignal read(DataInput in) throws IOException {
    byte[] bytes = SignalCodec.readBytes(in);
    return new PackedSignal(null, bytes, bytes.length);
  }

  public void write(DataOutput out) throws IOException {
    if (bytes == null) {
      Packing packing = Packing.of(signal);
      bytes = packing.bytes();
      length = packing.size();
    }
    SignalCodec.writeBytes(bytes, length, out);
  }

  /** When it happened, in milliseconds. */
  public long time() {
    return signal == null ? new Unpacking(bytes, 0).number() : signal.time();
  }

  /** The same one each time. */
  public Signal signal() {
    if (signal == null) {
      signal = unpacked();
    }
    return signal;
  }

  private Signal unpacked() {
    Unpacking parts = new Unpacking(bytes, 0);
    long time = parts.number();
    Stream stream = SignalCodec.stream(parts.next());
    boolean derivedId = parts.next() == Packing.TRUE;
    String source = (String) parts.value();
    String id = (String) parts.value();
    PackedMap fields = new PackedMap(bytes, parts.at(), length);
    return new Signal(stream, source, time, id, derivedId, fields);
  }
}
