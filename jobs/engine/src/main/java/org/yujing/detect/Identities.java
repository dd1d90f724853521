package org.yujing.detect;

import static org.yujing.signal.SignalCodec.readText;
import static org.yujing.signal.SignalCodec.writeText;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.yujing.signal.Signal;
import org.yujing.signal.Varint;

/**
 * The signals that a rule has judged of one key, so that the same one counts once. An id made of
 * device, metric and time can only come again at its own moment, and is known that long.
 */
final class Identities {
  private static final char END_OF_SOURCE = '\u0000';

  /**
   * When each was first judged, oldest first: signals are judged in order of time. Those of the
   * home source are known by their id alone.
   */
  private Map<String, Long> judgedAt = Map.of();

  /** The source of the first of all. */
  private String home = "";

  private long newest = Long.MIN_VALUE;

  /** The moment of the newest signal whose id was made, and what came at it. */
  private long moment;

  private String source;
  private String id;

  /** All of that moment, where there was more than one. */
  private Set<String> several = Set.of();

  /**
   * Whether this signal is a first one.
   *
   * @param kept for how long a second one is a duplicate, in milliseconds
   */
  boolean first(Signal signal, long kept) {
    if (signal.derivedId()) {
      return firstOfMoment(signal);
    }
    forget(signal.time() - kept);
    if (judgedAt.isEmpty()) {
      judgedAt = judgedAt instanceof LinkedHashMap ? judgedAt : new LinkedHashMap<>();
      home = signal.source();
    }
    boolean first = judgedAt.putIfAbsent(name(signal), signal.time()) == null;
    newest = first ? signal.time() : newest;
    return first;
  }

  /** Most come from home: nothing has to be put together for them. */
  private String name(Signal signal) {
    boolean plain = signal.source().equals(home) && signal.id().indexOf(END_OF_SOURCE) < 0;
    return plain ? signal.id() : identity(signal.source(), signal.id());
  }

  private static String identity(String source, String id) {
    return source + END_OF_SOURCE + id;
  }

  private boolean firstOfMoment(Signal signal) {
    if (id == null || signal.time() != moment) {
      moment = signal.time();
      source = signal.source();
      id = signal.id();
      several = Set.of();
      return true;
    }
    if (several.isEmpty()) {
      if (id.equals(signal.id()) && source.equals(signal.source())) {
        return false;
      }
      several = new HashSet<>(Set.of(identity(source, id)));
    }
    return several.add(identity(signal.source(), signal.id()));
  }

  private void forget(long until) {
    Iterator<Long> oldest = judgedAt.values().iterator();
    while (oldest.hasNext() && oldest.next() <= until) {
      oldest.remove();
    }
  }

  /** Until when one of them must be known, in milliseconds. */
  long keptUntil(long kept) {
    return judgedAt.isEmpty() ? Long.MIN_VALUE : newest + kept;
  }

  /**
   * Writes what cannot be told from the samples of the same signals: a window keeps the ids of
   * those inside it as well.
   */
  void write(Collection<Sample> samples, DataOutput out) throws IOException {
    Set<String> ofMoment = several.isEmpty() && id != null ? Set.of(identity(source, id)) : several;
    Varint.write(ofMoment.size(), out);
    if (!ofMoment.isEmpty()) {
      Varint.write(moment, out);
    }
    for (String identity : ofMoment) {
      writeText(identity, out);
    }
    boolean sampled = endsWith(samples);
    int others = judgedAt.size() - (sampled ? samples.size() : 0);
    writeText(judgedAt.isEmpty() ? "" : home, out);
    out.writeBoolean(sampled);
    Varint.write(others, out);
    Iterator<Map.Entry<String, Long>> entries = judgedAt.entrySet().iterator();
    for (int left = others; left > 0; left--) {
      Map.Entry<String, Long> entry = entries.next();
      writeText(entry.getKey(), out);
      Varint.write(entry.getValue(), out);
    }
  }

  /** Whether the newest of them are those of the samples, one for one. */
  private boolean endsWith(Collection<Sample> samples) {
    Iterator<Map.Entry<String, Long>> entries = judgedAt.entrySet().iterator();
    for (int left = judgedAt.size() - samples.size(); left > 0; left--) {
      entries.next();
    }
    for (Sample sample : samples) {
      Map.Entry<String, Long> entry = entries.hasNext() ? entries.next() : null;
      if (entry == null
          || entry.getValue() != sample.time()
          || !entry.getKey().equals(sample.id())) {
        return false;
      }
    }
    return true;
  }

  static Identities read(Collection<Sample> samples, DataInput in) throws IOException {
    Identities identities = new Identities();
    identities.ofMoment(in);
    identities.home = readText(in);
    boolean sampled = in.readBoolean();
    Map<String, Long> judgedAt = new LinkedHashMap<>();
    for (long left = Varint.read(in); left > 0; left--) {
      judgedAt.put(readText(in), Varint.read(in));
    }
    if (sampled) {
      samples.forEach(sample -> judgedAt.put(sample.id(), sample.time()));
    }
    judgedAt.values().forEach(time -> identities.newest = time);
    identities.judgedAt = judgedAt.isEmpty() ? Map.of() : judgedAt;
    return identities;
  }

  private void ofMoment(DataInput in) throws IOException {
    long count = Varint.read(in);
    moment = count == 0 ? 0 : Varint.read(in);
    if (count == 1) {
      String identity = readText(in);
      source = identity.substring(0, identity.indexOf(END_OF_SOURCE));
      id = identity.substring(source.length() + 1);
    } else if (count > 1) {
      several = new HashSet<>();
      for (long left = count; left > 0; left--) {
        several.add(readText(in));
      }
      // Whichever was the first of them, it is among the several.
      id = "";
      source = "";
    }
  }
}
