package org.yujing.bench.district;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.yujing.signal.Stream;

/**
 * The lines of a district, held outside of the heap: they cost no contender's garbage collector
 * anything.
 */
public final class Lines {
  private static final int BLOCK = 1 << 26;
  private static final Stream[] STREAMS = Stream.values();

  private final List<ByteBuffer> blocks = new ArrayList<>();
  private final long[] starts;
  private final int[] lengths;
  private final byte[] streams;
  private int size;
  private long bytes;
  private long lastTime = Long.MIN_VALUE;

  Lines(int capacity) {
    starts = new long[capacity];
    lengths = new int[capacity];
    streams = new byte[capacity];
  }

  void add(Stream stream, long time, byte[] line) {
    if (blocks.isEmpty() || last().remaining() < line.length) {
      blocks.add(ByteBuffer.allocateDirect(BLOCK));
    }
    starts[size] = (long) (blocks.size() - 1) * BLOCK + last().position();
    lengths[size] = line.length;
    streams[size] = (byte) List.of(STREAMS).indexOf(stream);
    last().put(line);
    bytes += line.length;
    lastTime = Math.max(lastTime, time);
    size++;
  }

  private ByteBuffer last() {
    return blocks.get(blocks.size() - 1);
  }

  public int size() {
    return size;
  }

  /** All lines together. */
  public long bytes() {
    return bytes;
  }

  /** The latest time of a signal, in milliseconds. */
  public long lastTime() {
    return lastTime;
  }

  public Stream stream(int number) {
    return STREAMS[streams[number]];
  }

  /** The bytes of a line, from 0: an array of its own, as from a broker. */
  public byte[] line(int number) {
    byte[] line = new byte[lengths[number]];
    int block = (int) (starts[number] / BLOCK);
    blocks.get(block).get((int) (starts[number] % BLOCK), line);
    return line;
  }
}
