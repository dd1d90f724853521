package org.yujing.signal;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The fields of a signal, or the members of one of its groups: names and values in one array, small
 * and quick to look into, where signals wait by the million. A name is looked for from the place
 * that its hash gives it. Nothing is removed while it is iterated over.
 */
public final class FieldMap extends AbstractMap<String, Object> {
  /** With more, names that were chosen to have one hash would be costly. */
  static final int MOST = 64;

  private static final int FEWEST = 4;
  private static final int NAME_AND_VALUE = 2;

  /** Each name before its value; null while there are {@link #many}. */
  private Object[] slots;

  private int size;
  private Map<String, Object> many;

  public FieldMap() {
    this(0);
  }

  /** Empty, with room for so many. */
  FieldMap(int members) {
    int places = FEWEST;
    while (crowded(Math.min(members, MOST), places)) {
      places *= 2;
    }
    slots = new Object[NAME_AND_VALUE * places];
  }

  /** The same members. */
  public FieldMap(Map<String, Object> members) {
    if (members instanceof FieldMap fields && fields.many == null) {
      slots = fields.slots.clone();
      size = fields.size;
    } else {
      slots = new FieldMap(members.size()).slots;
      members.forEach(this::put);
    }
  }

  @Override
  public Object get(Object name) {
    return many == null ? slots[place(name) + 1] : many.get(name);
  }

  @Override
  public boolean containsKey(Object name) {
    return many == null ? slots[place(name)] != null : many.containsKey(name);
  }

  @Override
  public Object put(String name, Object value) {
    if (many != null) {
      return many.put(name, value);
    }
    int place = place(name);
    Object before = slots[place + 1];
    if (slots[place] == null) {
      return add(name, value);
    }
    slots[place + 1] = value;
    return before;
  }

  private Object add(String name, Object value) {
    if (size == MOST) {
      many = new HashMap<>(this);
      slots = null;
      return many.put(name, value);
    }
    size++;
    if (crowded(size, slots.length / NAME_AND_VALUE)) {
      grow();
    }
    set(name, value);
    return null;
  }

  private void set(Object name, Object value) {
    int place = place(name);
    slots[place] = name;
    slots[place + 1] = value;
  }

  private void grow() {
    Object[] before = slots;
    slots = new Object[NAME_AND_VALUE * before.length];
    for (int place = 0; place < before.length; place += NAME_AND_VALUE) {
      if (before[place] != null) {
        set(before[place], before[place + 1]);
      }
    }
  }

  @Override
  public Object remove(Object name) {
    if (many != null) {
      return many.remove(name);
    }
    int place = place(name);
    Object before = slots[place + 1];
    if (slots[place] != null) {
      size--;
      slots[place] = null;
      slots[place + 1] = null;
      settle(next(place));
    }
    return before;
  }

  /** Those that stand behind a place that has become free may belong there. */
  private void settle(int first) {
    for (int place = first; slots[place] != null; place = next(place)) {
      Object name = slots[place];
      Object value = slots[place + 1];
      slots[place] = null;
      slots[place + 1] = null;
      set(name, value);
    }
  }

  /** Where a name stands, or would. */
  private int place(Object name) {
    int hash = name.hashCode();
    int place = NAME_AND_VALUE * (hash ^ (hash >>> 16)) & (slots.length - NAME_AND_VALUE);
    while (slots[place] != null && !slots[place].equals(name)) {
      place = next(place);
    }
    return place;
  }

  private int next(int place) {
    return (place + NAME_AND_VALUE) & (slots.length - 1);
  }

  /** A quarter of the places stays free. */
  private static boolean crowded(int members, int places) {
    return 4 * members > 3 * places;
  }

  @Override
  public int size() {
    return many == null ? size : many.size();
  }

  @Override
  public void forEach(BiConsumer<? super String, ? super Object> member) {
    if (many != null) {
      many.forEach(member);
      return;
    }
    for (int place = 0; place < slots.length; place += NAME_AND_VALUE) {
      if (slots[place] != null) {
        member.accept((String) slots[place], slots[place + 1]);
      }
    }
  }

  @Override
  public Set<Entry<String, Object>> entrySet() {
    return many == null ? new Members() : many.entrySet();
  }

  private final class Members extends AbstractSet<Entry<String, Object>> {
    @Override
    public int size() {
      return size;
    }

    @Override
    public Iterator<Entry<String, Object>> iterator() {
      return new Walk();
    }
  }

  private final class Walk implements Iterator<Entry<String, Object>> {
    private int place = -NAME_AND_VALUE;
    private int left = size;

    @Override
    public boolean hasNext() {
      return left > 0;
    }

    @Override
    public Entry<String, Object> next() {
      if (left == 0) {
        throw new NoSuchElementException();
      }
      left--;
      do {
        place += NAME_AND_VALUE;
      } while (slots[place] == null);
      return new SimpleImmutableEntry<>((String) slots[place], slots[place + 1]);
    }
  }
}
