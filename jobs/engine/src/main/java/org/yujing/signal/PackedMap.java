package org.yujing.signal;

import java.nio.charset.StandardCharsets;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The fields of a signal, or the members of one of its groups, as the bytes in which they travel
 * and rest. Each is looked for in the bytes when somebody asks for it, so what nobody asks for
 * costs nothing. Never changed.
 */
final class PackedMap extends AbstractMap<String, Object> {
  private static final int ABSENT = -1;

  private final byte[] bytes;
  private final int start;
  private final int end;

  PackedMap(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
  }

  /** Of its bytes. */
  int length() {
    return end - start;
  }

  void copy(byte[] to, int place) {
    System.arraycopy(bytes, start, to, place, length());
  }

  @Override
  public Object get(Object name) {
    int place = place(name);
    return place == ABSENT ? null : new Unpacking(bytes, place).value();
  }

  @Override
  public boolean containsKey(Object name) {
    return place(name) != ABSENT;
  }

  /** Where the value of a name stands; expressions may ask for what is no name. */
  private int place(Object asked) {
    if (!(asked instanceof String name)) {
      return ABSENT;
    }
    int number = FieldNames.number(name);
    if (number == FieldNames.OTHER) {
      return place(name.getBytes(StandardCharsets.UTF_8));
    }
    Unpacking members = new Unpacking(bytes, start);
    while (members.at() < end) {
      int next = members.next();
      if (next == number) {
        return members.at();
      }
      if (next == FieldNames.OTHER) {
        members.skip();
      }
      members.skip();
    }
    return ABSENT;
  }

  /** Of a name that is written out. */
  private int place(byte[] name) {
    Unpacking members = new Unpacking(bytes, start);
    while (members.at() < end) {
      if (members.next() == FieldNames.OTHER && members.passes(name)) {
        return members.at();
      }
      members.skip();
    }
    return ABSENT;
  }

  /** The same without some of its members. */
  PackedMap without(Collection<String> names) {
    byte[] kept = new byte[length()];
    int size = 0;
    Unpacking members = new Unpacking(bytes, start);
    while (members.at() < end) {
      int from = members.at();
      boolean goes = names.contains(members.name(members.next()));
      members.skip();
      if (!goes) {
        System.arraycopy(bytes, from, kept, size, members.at() - from);
        size += members.at() - from;
      }
    }
    return new PackedMap(Arrays.copyOf(kept, size), 0, size);
  }

  @Override
  public void forEach(BiConsumer<? super String, ? super Object> member) {
    Unpacking members = new Unpacking(bytes, start);
    while (members.at() < end) {
      member.accept(members.name(members.next()), members.value());
    }
  }

  @Override
  public boolean isEmpty() {
    return start == end;
  }

  @Override
  public Set<Entry<String, Object>> entrySet() {
    return new Members();
  }

  private final class Members extends AbstractSet<Entry<String, Object>> {
    @Override
    public int size() {
      int size = 0;
      Unpacking members = new Unpacking(bytes, start);
      while (members.at() < end) {
        if (members.next() == FieldNames.OTHER) {
          members.skip();
        }
        members.skip();
        size++;
      }
      return size;
    }

    @Override
    public Iterator<Entry<String, Object>> iterator() {
      return new Walk();
    }
  }

  private final class Walk implements Iterator<Entry<String, Object>> {
    private final Unpacking members = new Unpacking(bytes, start);

    @Override
    public boolean hasNext() {
      return members.at() < end;
    }

    @Override
    public Entry<String, Object> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      String name = members.name(members.next());
      return new SimpleImmutableEntry<>(name, members.value());
    }
  }
}
