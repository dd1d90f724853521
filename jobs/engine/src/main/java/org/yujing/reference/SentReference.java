package org.yujing.reference;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reference data on its way to the tasks of a job. There are dozens of them in a process, and each
 * gets a copy of its own of all that it is made with: so it is written once for all of them, and
 * read once in each process.
 */
final class SentReference implements Serializable {
  private static final long serialVersionUID = 1;

  /** What was read in this process; it goes when memory is wanted. */
  private static final Map<Integer, SoftReference<Read>> READ = new HashMap<>();

  private final byte[] bytes;

  private record Read(byte[] bytes, Reference reference) {}

  /** What reference data consists of, as plain values. */
  record Contents(
      Map<String, Grid> grids,
      Map<String, Device> devices,
      Targets targets,
      Map<String, Calendar> calendars,
      Map<String, Lexicon> lexicons,
      Map<String, List<RosterEntry>> rosters,
      Map<String, Unit> units)
      implements Serializable {}

  SentReference(Contents contents) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ObjectOutputStream objects = new ObjectOutputStream(out)) {
      objects.writeObject(contents);
    } catch (IOException e) {
      throw new UncheckedIOException("reference data cannot be sent", e);
    }
    this.bytes = out.toByteArray();
  }

  private Object readResolve() throws InvalidObjectException {
    synchronized (READ) {
      READ.values().removeIf(read -> read.get() == null);
      SoftReference<Read> soft = READ.get(Arrays.hashCode(bytes));
      Read known = soft == null ? null : soft.get();
      if (known == null || !Arrays.equals(known.bytes(), bytes)) {
        known = new Read(bytes, new Reference(contents()));
        READ.put(Arrays.hashCode(bytes), new SoftReference<>(known));
      }
      return known.reference();
    }
  }

  private Contents contents() throws InvalidObjectException {
    try (ObjectInputStream objects = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return (Contents) objects.readObject();
    } catch (IOException | ClassNotFoundException e) {
      InvalidObjectException illegible = new InvalidObjectException("no reference data");
      illegible.initCause(e);
      throw illegible;
    }
  }
}
