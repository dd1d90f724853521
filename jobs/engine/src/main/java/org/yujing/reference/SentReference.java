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
import java.nio.ByteBuffer;
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

  /** What was read in this process, by its bytes; it goes when memory is wanted. */
  private static final Map<ByteBuffer, SoftReference<Reference>> READ = new HashMap<>();

  private final byte[] bytes;

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
      SoftReference<Reference> soft = READ.get(ByteBuffer.wrap(bytes));
      Reference known = soft == null ? null : soft.get();
      if (known == null) {
        known = new Reference(contents());
        READ.put(ByteBuffer.wrap(bytes), new SoftReference<>(known));
      }
      return known;
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
