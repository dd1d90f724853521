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
  private final TablesRead read = new TablesRead();
  private final Problems problems = new Problems();

  private List<TableRow> rows(String place, String content) {
    return read.rows(place, content, problems, () -> CsvTable.read(place, content, problems));
  }

  @Test
  void whatHasNotChangedIsNotReadAgain() {
    List<TableRow> rows = rows("a.csv", "x,y\n1,2\n");
    assertEquals(2, rows.size());
    assertSame(rows, rows("a.csv", new String("x,y\n1,2\n")));
  }

  @Test
  void anotherPlaceOrContentIsReadForItself() {
    List<TableRow> rows = rows("a.csv", "x,y\n1,2\n");
    List<TableRow> elsewhere = rows("b.csv", "x,y\n1,2\n");
    assertEquals("b.csv", elsewhere.get(1).place().file());
    assertEquals("3", rows("a.csv", "x,y\n1,3\n").get(1).cell(1).text());
    assertNotSame(rows, rows("a.csv", "x,y\n1,2\n"));
  }

  @Test
  void whatIsWrongIsSaidEachTime() {
    for (int times = 1; times <= 3; times++) {
      read.rows("a.csv", "x", problems, this::flawed);
      assertEquals(times, problems.size());
    }
  }

  private List<TableRow> flawed() {
    problems.add(Place.of("a.csv"), ProblemCode.BAD_VALUE, "no " + problems.size(), "");
    return List.of();
  }
}
