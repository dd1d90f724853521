package org.yujing.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yujing.expression.Expected;
import org.yujing.expression.Expression;
import org.yujing.expression.Vocabulary;

/** An expression that names its cells needs no others. */
class MappedTest {
  private static final List<Map<String, Object>> ROWS =
      List.of(
          Map.of(),
          Map.of("a", "", "b", ""),
          Map.of("a", "x", "b", "1;2", "c", "other", "工单", "7"),
          Map.of("a", 5L, "b", true, "o", Map.of("n", "deep"), "l", List.of("p", "q")),
          Map.of("a", "y", "o", Map.of()));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"x.\" + row.a",
        "row[\"a\"] + row['工单']",
        "row.a == \"\" ? [] : [row.a] + row.b.split(\";\")",
        "{\"x\": \"one\", \"y\": \"two\"}[row[\"a\"]]",
        "has(row.o.n) ? row.o.n : \"none\"",
        "has(row.c)",
        "row.b == true",
        "\"a\" in row.l",
        "\"12345\"",
      })
  void isTheSameOfItsCellsAlone(String text) {
    Mapped mapped = mapped(text);
    assertTrue(mapped.onlyCells());
    for (Map<String, Object> row : ROWS) {
      assertEquals(value(whole(mapped), row), value(mapped, row), () -> text + " of " + row);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "size(row) > 1",
        "row.exists(name, name == \"c\")",
        "\"c\" in row",
        "row[row.a]",
        "row[\"a\" + \"b\"]",
        "row.size() == 2",
        "[1].map(row, row)[0]",
      })
  void needsTheWholeRowElse(String text) {
    assertFalse(RowPath.onlyCells(text));
  }

  private static Mapped mapped(String text) {
    Expression compiled =
        MappedFields.compiler().compile(text, Vocabulary.row(), Expected.ANY).expression();
    return Mapped.of("title", null, List.copyOf(RowPath.in(text).keySet()), compiled);
  }

  private static Mapped whole(Mapped mapped) {
    return new Mapped(
        mapped.path(),
        mapped.field(),
        mapped.group(),
        mapped.name(),
        mapped.cells(),
        mapped.expression(),
        false);
  }

  /** The value, or what is wrong with it. */
  private static Object value(Mapped mapped, Map<String, Object> row) {
    Draft draft = new Draft();
    Object value = mapped.value(new HashMap<>(row), draft);
    return draft.failed() ? draft.fault() : value == null ? "nothing" : value;
  }
}
