package org.yujing.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Does what a HashMap does. */
class FieldMapTest {
  private final Random random = new Random(3);

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4, 7, 13, 40, FieldMap.MOST, FieldMap.MOST + 1, 300})
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
  @ValueSource(ints = {0, 3, FieldMap.MOST, 200})
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
}
