package org.yujing.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Does what a HashMap does. */
class FieldMapTest {
  private final Random random = new Random(3);

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4, 7, 13, 40, FieldShape.MOST_NAMES, FieldShape.MOST_NAMES + 1, 300})
  void doesWhatAHashMapDoes(int names) {
    for (List<String> known : List.of(different(names), ofOneHash(names))) {
      FieldMap fields = new FieldMap(random.nextInt(names));
      Map<String, Object> plain = new HashMap<>();
      for (int i = 0; i < 40 * names; i++) {
        String name = new String(known.get(random.nextInt(names)));
        if (random.nextInt(3) == 0) {
          assertEquals(plain.remove(name), fields.remove(name));
        } else {
          assertEquals(plain.put(name, i), fields.put(name, i));
        }
        assertEquals(plain.size(), fields.size());
        if (i % names == 0) {
          assertSame(plain, fields, known);
        }
      }
    }
  }

  private static void assertSame(
      Map<String, Object> plain, Map<String, Object> fields, List<String> known) {
    assertEquals(plain, fields);
    assertEquals(fields, plain);
    assertEquals(plain.hashCode(), fields.hashCode());
    Map<String, Object> walked = new HashMap<>();
    fields.forEach((name, value) -> assertNull(walked.put(name, value)));
    assertEquals(plain, walked);
    for (String name : known) {
      assertEquals(plain.get(name), fields.get(name));
      assertEquals(plain.containsKey(name), fields.containsKey(name));
    }
    assertFalse(fields.containsKey("unheard of"));
  }

  private static List<String> different(int names) {
    List<String> different = new ArrayList<>();
    for (int i = 0; i < names; i++) {
      different.add("name" + i);
    }
    return different;
  }

  /** Aa and BB have one hash, and so has whatever is put together of them. */
  private static List<String> ofOneHash(int names) {
    List<String> same = new ArrayList<>();
    for (int i = 0; i < names; i++) {
      StringBuilder name = new StringBuilder();
      for (int bit = 0; bit < 10; bit++) {
        name.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      same.add(name.toString());
    }
    return same;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, FieldShape.MOST_NAMES, 200})
  void aCopyIsItsOwn(int names) {
    FieldMap fields = new FieldMap();
    different(names).forEach(name -> fields.put(name, 1.0));
    for (FieldMap copy : List.of(new FieldMap(fields), new FieldMap(new HashMap<>(fields)))) {
      assertEquals(fields, copy);
      copy.put("more", 2.0);
      copy.put("name0", 3.0);
      assertEquals(names, fields.size());
      assertEquals(names == 0 ? null : 1.0, fields.get("name0"));
    }
  }

  @Test
  void endsWhereItsMembersEnd() {
    FieldMap fields = new FieldMap();
    fields.put("one", 1.0);
    Iterator<Map.Entry<String, Object>> members = fields.entrySet().iterator();
    assertEquals(Map.entry("one", 1.0), members.next());
    assertThrows(NoSuchElementException.class, members::next);
  }

  @Test
  void keepsItsNamesWhenShapesAreForgotten() {
    List<Map<String, Object>> plain = new ArrayList<>();
    List<FieldMap> maps = new ArrayList<>();
    for (int i = 0; i < 3 * FieldShape.MOST; i++) {
      Map<String, Object> one = Map.of("same", 1.0, "name" + random.nextInt(), 2.0, "b" + i, 3.0);
      plain.add(one);
      maps.add(new FieldMap(one));
    }
    assertEquals(plain, maps);
    for (FieldMap map : maps) {
      assertEquals(1.0, map.remove("same"));
      assertEquals(2, map.size());
    }
  }

  @Test
  void isWhatItIsThoughOtherThreadsFindTheSameShapes() {
    List<List<String>> orders = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      List<String> order = different(6);
      Collections.shuffle(order, random);
      orders.add(order);
    }
    Set<FieldMap> made =
        IntStream.range(0, 50_000)
            .parallel()
            .mapToObj(i -> filled(orders.get(i % 500)))
            .collect(Collectors.toSet());
    assertEquals(Set.of(filled(different(6))), made);
  }

  private static FieldMap filled(List<String> names) {
    FieldMap fields = new FieldMap();
    names.forEach(name -> fields.put(name, name));
    return fields;
  }
}
