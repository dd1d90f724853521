package org.yujing.signal;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The fields of a signal, or the members of one of its groups: an array of values, and the shape
 * that says whose they are; small and quick to look into, where signals wait by the million.
 * Nothing is removed while it is iterated over.
 */
public final class FieldMap extends AbstractMap<String, Object> {
  private static final int FEWEST = 4;

  private FieldShape shape = FieldShape.empty();

  /** At the places that the shape gives; null while there are {@link #many}. */
  private Object[] values;

  private Map<String, Object> many;

  public FieldMap() {
    this(0);
  }

  /** Empty, with room for so many. */
  FieldMap(int members) {
    values = new Object[Math.max(FEWEST, Math.min(members, FieldShape.MOST_NAMES))];
  }

  /** The same members. */
  public FieldMap(Map<String, Object> members) {
    if (members instanceof FieldMap fields && fields.many == null) {
      shape = fields.shape;
      values = fields.values.clone();
    } else {
      values = new FieldMap(members.size()).values;
      members.forEach(this::put);
    }
  }

  @Override
  public Object get(Object name) {
    if (many != null) {
      return many.get(name);
    }
    int place = shape.place(name);
    return place < 0 ? null : values[place];
  }

  @Override
  public boolean containsKey(Object name) {
    return many == null ? shape.place(name) >= 0 : many.containsKey(name);
  }

  @Override
  public Object put(String name, Object value) {
    if (many != null) {
      return many.put(name, value);
    }
    FieldShape usual = shape.usualWith(name);
    if (usual != null) {
      return add(usual, value);
    }
    int place = shape.place(name);
    return place < 0 ? add(name, value) : replace(place, value);
  }

  private Object add(String name, Object value) {
    if (shape.size() == FieldShape.MOST_NAMES) {
      many = new HashMap<>(this);
      values = null;
      return many.put(name, value);
    }
    return add(shape.with(name), value);
  }

  private Object add(FieldShape grown, Object value) {
    int place = shape.size();
    if (place == values.length) {
      values = Arrays.copyOf(values, 2 * place);
    }
    values[place] = value;
    shape = grown;
    return null;
  }

  private Object replace(int place, Object value) {
    Object before = values[place];
    values[place] = value;
    return before;
  }

  @Override
  public Object remove(Object name) {
    if (many != null) {
      return many.remove(name);
    }
    int place = shape.place(name);
    if (place < 0) {
      return null;
    }
    Object before = values[place];
    int last = shape.size() - 1;
    System.arraycopy(values, place + 1, values, place, last - place);
    values[last] = null;
    shape = shape.without(place);
    return before;
  }

  @Override
  public int size() {
    return many == null ? shape.size() : many.size();
  }

  @Override
  public void forEach(BiConsumer<? super String, ? super Object> member) {
    if (many != null) {
      many.forEach(member);
      return;
    }
    for (int place = 0; place < shape.size(); place++) {
      member.accept(shape.name(place), values[place]);
    }
  }

  @Override
  public Set<Entry<String, Object>> entrySet() {
    return many == null ? new Members() : many.entrySet();
  }

  private final class Members extends AbstractSet<Entry<String, Object>> {
    @Override
    public int size() {
      return shape.size();
    }

    @Override
    public Iterator<Entry<String, Object>> iterator() {
      return new Walk();
    }
  }

  private final class Walk implements Iterator<Entry<String, Object>> {
    private int place;

    @Override
    public boolean hasNext() {
      return place < shape.size();
    }

    @Override
    public Entry<String, Object> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Entry<String, Object> member = new SimpleImmutableEntry<>(shape.name(place), values[place]);
      place++;
      return member;
    }
  }
}
