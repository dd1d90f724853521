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
  private byte[] bytes;

  private PackedSignal(Signal signal, byte[] bytes) {
    this.signal = signal;
    this.bytes = bytes;
  }

  public static PackedSignal of(Signal signal) {
    return new PackedSignal(signal, null);
  }

  /** As {@link #write} wrote it. */
  public static PackedSignal read(DataInput in) throws IOException {
    return new PackedSignal(null, SignalCodec.readBytes(in));
  }

  public void write(DataOutput out) throws IOException {
    if (bytes == null) {
      bytes = Packing.of(signal);
    }
    SignalCodec.writeBytes(bytes, out);
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
    PackedMap fields = new PackedMap(bytes, parts.at(), bytes.length);
    return new Signal(stream, source, time, id, derivedId, fields);
  }
}
