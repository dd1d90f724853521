package org.yujing.command;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.PriorityQueue;
import java.util.function.Function;
import org.yujing.signal.RawRecord;
import org.yujing.signal.RecordReader;
import org.yujing.signal.Source;

/** A file's records by time: it is read only as far ahead as it is out of order. */
final class FeedFile implements Closeable {
  /**
   * What is read of a record.
   *
   * @param time null where it cannot be read
   */
  record Stamp(Long time, String key) {}

  private final RecordReader records;
  private final Function<RawRecord, Stamp> stamps;
  private final long disorder;
  private final PriorityQueue<FeedLine> waiting = new PriorityQueue<>();
  private long latest = Long.MIN_VALUE;
  private long before = Long.MIN_VALUE;
  private long place;
  private boolean ended;

  /**
   * Opens the file.
   *
   * @param disorder how far a record's time lies behind the latest before it, at most
   */
  FeedFile(Source source, Function<RawRecord, Stamp> stamps, Duration disorder) throws IOException {
    this.records = RecordReader.open(source);
    this.stamps = stamps;
    this.disorder = disorder.toMillis();
  }

  /** The next record, or null after the last. */
  FeedLine next() throws IOException {
    while (!ended && !settled()) {
      read();
    }
    return waiting.poll();
  }

  /** Whether nothing that is still to be read can come before what waits. */
  private boolean settled() {
    return !waiting.isEmpty()
        && (waiting.peek().time() == Long.MIN_VALUE || waiting.peek().time() <= latest - disorder);
  }

  private void read() throws IOException {
    RawRecord raw = records.next();
    if (raw == null) {
      ended = true;
      return;
    }
    Stamp stamp = stamps.apply(raw);
    before = stamp.time() == null ? before : stamp.time();
    latest = Math.max(latest, before);
    waiting.add(new FeedLine(before, place++, raw, stamp.key()));
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
