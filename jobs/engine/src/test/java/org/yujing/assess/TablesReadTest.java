package org.yujing.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yujing.problem.Place;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.Problems;

/** A table is read again only where it may say something else. */
class TablesReadTest {
  private static final String TABLE = "x,y\n1,2\n";

  private final Problems problems = new Problems();
  private TablesRead read = new TablesRead(null);

  private List<TableRow> rows(String place, String content) {
    return read.rows(place, content, problems, () -> CsvTable.read(place, content, problems));
  }

  private void nextSet() {
    read = new TablesRead(read);
  }

  @Test
  void whatHasNotChangedIsNotReadAgain() {
    List<TableRow> rows = rows("a.csv", TABLE);
    assertEquals(2, rows.size());
    for (int sets = 0; sets < 3; sets++) {
      nextSet();
      assertSame(rows, rows("a.csv", new String(TABLE)));
    }
  }

  @Test
  void anotherPlaceOrContentIsReadForItself() {
    List<TableRow> rows = rows("a.csv", TABLE);
    nextSet();
    List<TableRow> elsewhere = rows("b.csv", TABLE);
    assertEquals("b.csv", elsewhere.get(1).place().file());
    assertEquals("3", rows("a.csv", "x,y\n1,3\n").get(1).cell(1).text());
    nextSet();
    assertNotSame(rows, rows("a.csv", TABLE));
    assertSame(elsewhere, rows("b.csv", TABLE));
  }

  @Test
  void whatASetDoesNotHaveIsNotKept() {
    List<TableRow> rows = rows("a.csv", TABLE);
    nextSet();
    rows("renamed.csv", TABLE);
    nextSet();
    assertNotSame(rows, rows("a.csv", TABLE));
  }

  @Test
  void whatIsWrongIsSaidEachTime() {
    for (int times = 1; times <= 3; times++) {
      read.rows("a.csv", "x", problems, this::flawed);
      assertEquals(times, problems.size());
      nextSet();
    }
  }

  private List<TableRow> flawed() {
    problems.add(Place.of("a.csv"), ProblemCode.BAD_VALUE, "no " + problems.size(), "");
    return List.of();
  }
}
