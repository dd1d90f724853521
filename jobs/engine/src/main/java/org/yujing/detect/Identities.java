package org.yujing.detect;

import static org.yujing.signal.SignalCodec.readText;
import static org.yujing.signal.SignalCodec.writeText;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.yujing.signal.Signal;
import org.yujing.signal.Varint;

/**
 * The signals that a rule has judged of one key, so that the same one counts once; those alone that
 * have an id of their own. Signals of the home source are known by their id alone.
 */
final class Identities extends RecentSignals {
  private static final char END_OF_SOURCE = '\u0000';

  /** The source of the first of all. */
  private String home = "";

  /** By the hash of the name: one more than the number of the newest, or 0. */
  private int[] latest = new int[1];

  /** For each: one more than the number of the one before it with such a hash, or 0. */
  private int[] earlier = new int[1];

  /**
   * Whether this signal is a first one.
   *
   * @param kept for how long a second one is a duplicate, in milliseconds
   */
  boolean first(Signal signal, long kept) {
    while (beginsBy(signal.time() - kept)) {
      dropFirst();
    }
    if (isEmpty()) {
      home = signal.source();
    }
    String name = name(signal);
    boolean first = !knows(name);
    if (first) {
      add(signal.time(), name);
    }
    return first;
  }

  /** Most come from home: nothing has to be put together for them. */
  private String name(Signal signal) {
    boolean plain = signal.source().equals(home) && signal.id().indexOf(END_OF_SOURCE) < 0;
    return plain ? signal.id() : signal.source() + END_OF_SOURCE + signal.id();
  }

  /** What lies before the oldest is forgotten, and so is all that lies before that. */
  private boolean knows(String name) {
    int at = latest[place(name)];
    while (at > first() && !id(at - 1).equals(name)) {
      at = earlier[at - 1];
    }
    return at > first();
  }

  private int place(String name) {
    return Math.floorMod(name.hashCode(), latest.length);
  }

  private void add(long time, String name) {
    link(put(time, name));
  }

  private void link(int number) {
    int place = place(id(number));
    earlier[number] = latest[place];
    latest[place] = number + 1;
  }

  @Override
  void moved(int first, int capacity) {
    latest = new int[capacity];
    earlier = new int[capacity];
    for (int number = 0; number < end(); number++) {
      link(number);
    }
  }

  /** Until when one of them must be known, in milliseconds. */
  long keptUntil(long kept) {
    return isEmpty() ? Long.MIN_VALUE : newest() + kept;
  }

  /**
   * Writes what cannot be told from the samples of the same signals: a window keeps the ids of
   * those inside it as well.
   */
  void write(RecentSignals samples, DataOutput out) throws IOException {
    boolean sampled = endsWith(samples);
    int others = end() - (sampled ? samples.size() : 0);
    writeText(home, out);
    out.writeBoolean(sampled);
    Varint.write(others - first(), out);
    long before = 0;
    for (int number = first(); number < others; number++) {
      writeText(id(number), out);
      Varint.write(time(number) - before, out);
      before = time(number);
    }
  }

  /** Whether the newest of them are those of the samples, one for one. */
  private boolean endsWith(RecentSignals samples) {
    int less = end() - samples.end();
    if (less + samples.first() < first()) {
      return false;
    }
    for (int number = samples.first(); number < samples.end(); number++) {
      if (time(less + number) != samples.time(number)
          || !id(less + number).equals(samples.id(number))) {
        return false;
      }
    }
    return true;
  }

  static Identities read(RecentSignals samples, DataInput in) throws IOException {
    Identities identities = new Identities();
    identities.home = readText(in);
    boolean sampled = in.readBoolean();
    long before = 0;
    for (long left = Varint.read(in); left > 0; left--) {
      String name = readText(in);
      before += Varint.read(in);
      identities.add(before, name);
    }
    for (int number = samples.first(); sampled && number < samples.end(); number++) {
      identities.add(samples.time(number), samples.id(number));
    }
    return identities;
  }
}
