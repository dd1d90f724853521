package org.yujing.detect;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.yujing.warning.Evidence;

/** A meter with what it has seen of one key. */
final class TestingMeter<S extends Seen> {
  private final Meter<S> meter;
  private S seen;

  TestingMeter(Meter<S> meter) {
    this.meter = meter;
    this.seen = meter.nothingSeen();
  }

  S seen() {
    return seen;
  }

  long due() {
    return meter.due(seen, false);
  }

  long keptUntil() {
    return meter.keptUntil(seen);
  }

  /** The evidence of the figure that the signal makes, or none. */
  Evidence arrive(Arrival arrival) {
    return evidence(meter.arrive(seen, arrival));
  }

  Evidence elapse(long time) {
    return evidence(meter.elapse(seen, time));
  }

  private Evidence evidence(Figure figure) {
    return figure == null ? Evidence.NONE : meter.evidence(seen);
  }

  /** Plays signals, and then lets time go by: when there was a figure, and the ids behind it. */
  List<String> play(List<Arrival> arrivals) {
    List<String> told = new ArrayList<>();
    for (Arrival arrival : arrivals) {
      timeIs(arrival.time() - 1, told);
      tell(arrival.time(), arrive(arrival), told);
    }
    timeIs(Long.MAX_VALUE - 1, told);
    return told;
  }

  private void timeIs(long time, List<String> told) {
    for (long due = due(); due <= time; due = due()) {
      tell(due, elapse(due), told);
    }
  }

  private static void tell(long time, Evidence evidence, List<String> told) {
    if (evidence.count() > 0) {
      told.add(time + ": " + String.join(" ", evidence.ids()));
    }
  }

  /** Writes what it has seen, and goes on with what is read. */
  int restart() {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      seen.write(new DataOutputStream(bytes));
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
      seen = meter.read(in);
      return bytes.size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
