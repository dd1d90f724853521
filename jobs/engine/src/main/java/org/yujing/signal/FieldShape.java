package org.yujing.signal;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Which names a {@link FieldMap} has, in the order in which they came. Maps that got the same names
 * in the same order share one shape, so most signals keep no names of their own. For all threads.
 */
final class FieldShape {
  /** With more names, some that were chosen to have one hash would be costly. */
  static final int MOST_NAMES = 64;

  /** With more shapes, as from names that never come again, all are forgotten and found anew. */
  static final int MOST = 4_000;

  private static final int USUAL = 16;

  private static final AtomicInteger FOUND = new AtomicInteger();
  private static volatile FieldShape empty = new FieldShape(new String[0]);

  private final String[] names;

  /** By hash, the place of a name plus one; 0 where there is none. Half of it stays free. */
  private final byte[] places;

  private final Map<String, FieldShape> grown = new ConcurrentHashMap<>(2);
  private final FieldShape[] shrunk;

  /** Some of {@link #grown}, at places that their newest names' hashes give. */
  private final FieldShape[] usual = new FieldShape[USUAL];

  private FieldShape(String[] names) {
    this.names = names;
    this.shrunk = new FieldShape[names.length];
    this.places = new byte[2 * Integer.highestOneBit(2 * names.length + 1)];
    for (int place = 0; place < names.length; place++) {
      places[slot(names[place])] = (byte) (place + 1);
    }
  }

  /** That of a map with nothing in it. */
  static FieldShape empty() {
    return empty;
  }

  int size() {
    return names.length;
  }

  String name(int place) {
    return names[place];
  }

  /** Where a name stands; -1 where it does not. */
  int place(Object name) {
    return places[slot(name)] - 1;
  }

  private int slot(Object name) {
    int hash = name.hashCode();
    int slot = (hash ^ (hash >>> 16)) & (places.length - 1);
    while (places[slot] != 0 && !names[places[slot] - 1].equals(name)) {
      slot = (slot + 1) & (places.length - 1);
    }
    return slot;
  }

  /** The shape with one name more if that is a usual one; quickest for the very same name. */
  FieldShape usualWith(String name) {
    FieldShape next = usual[usualPlace(name)];
    return next != null && next.names[names.length].equals(name) ? next : null;
  }

  private static int usualPlace(String name) {
    int hash = name.hashCode();
    return (hash ^ (hash >>> 16)) & (USUAL - 1);
  }

  /** The shape with one name more, which it does not have. */
  FieldShape with(String name) {
    FieldShape next = grown.get(name);
    if (next == null) {
      next = found(name);
    }
    usual[usualPlace(name)] = next;
    return next;
  }

  private FieldShape found(String name) {
    if (FOUND.incrementAndGet() > MOST) {
      FOUND.set(0);
      empty = new FieldShape(new String[0]);
    }
    String[] more = Arrays.copyOf(names, names.length + 1);
    more[names.length] = name;
    FieldShape next = new FieldShape(more);
    FieldShape before = grown.putIfAbsent(name, next);
    return before == null ? next : before;
  }

  /** The shape without the name at a place. */
  FieldShape without(int place) {
    FieldShape less = shrunk[place];
    if (less == null) {
      less = empty;
      for (int i = 0; i < names.length; i++) {
        less = i == place ? less : less.with(names[i]);
      }
      shrunk[place] = less;
    }
    return less;
  }
}
