package org.yujing.signal;

import java.util.Arrays;
import java.util.Comparator;

/**
 * The fields that the record at hand has, in its order. Most records have those of the one before,
 * so nothing is taken out of it when another begins.
 */
final class StraightFields {
  private static final int USUAL = 16;
  private static final Comparator<StraightField> BY_NAME =
      Comparator.comparing(StraightField::name);

  private StraightField[] fields = new StraightField[USUAL];
  private int size;

  int size() {
    return size;
  }

  StraightField get(int place) {
    return fields[place];
  }

  void clear() {
    size = 0;
  }

  void add(StraightField field) {
    if (size == fields.length) {
      fields = Arrays.copyOf(fields, 2 * size);
    }
    // As in a field: mostly the same reference is there already.
    if (fields[size] != field) {
      fields[size] = field;
    }
    size++;
  }

  void remove(StraightField field) {
    int left = 0;
    for (int place = 0; place < size; place++) {
      if (fields[place] != field) {
        fields[left] = fields[place];
        left++;
      }
    }
    size = left;
  }

  boolean contains(StraightField field) {
    for (int place = 0; place < size; place++) {
      if (fields[place] == field) {
        return true;
      }
    }
    return false;
  }

  /** Null where there is none of that name. */
  StraightField find(String name) {
    for (int place = 0; place < size; place++) {
      if (fields[place].name().equals(name)) {
        return fields[place];
      }
    }
    return null;
  }

  void sortByName() {
    Arrays.sort(fields, 0, size, BY_NAME);
  }

  void pack(Packing packing) {
    for (int place = 0; place < size; place++) {
      fields[place].pack(packing);
    }
  }
}
