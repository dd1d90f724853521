package org.yujing.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yujing.reference.Calendar.DayKind;

class WorkingDaysTest {
  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

  /**
   * Spring Festival 2025: Tuesday 28 January to 4 February off, Sunday 26 and Saturday 8 worked.
   */
  private static final WorkingDays FESTIVAL =
      new WorkingDays(
          new Calendar(
              Map.of(
                  DayKind.HOLIDAY,
                  List.of(days("2025-01-28", "2025-02-04")),
                  DayKind.WORKDAY,
                  List.of(days("2025-01-26", "2025-01-26"), days("2025-02-08", "2025-02-08")))));

  private static DateRange days(String from, String to) {
    return new DateRange(LocalDate.parse(from), LocalDate.parse(to));
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(BEIJING).toInstant();
  }

  @Test
  void worksOnWeekdaysAndMadeUpDays() {
    assertTrue(FESTIVAL.working(LocalDate.parse("2025-01-27")));
    assertFalse(FESTIVAL.working(LocalDate.parse("2025-01-28")));
    assertTrue(FESTIVAL.working(LocalDate.parse("2025-01-26")));
    assertTrue(FESTIVAL.working(LocalDate.parse("2025-02-08")));
    assertFalse(FESTIVAL.working(LocalDate.parse("2025-02-09")));
    assertFalse(FESTIVAL.working(LocalDate.parse("2025-03-01")));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-03-03T10:00, 0, 2025-03-03T10:00",
    "2025-03-03T10:00, 1, 2025-03-04T10:00",
    "2025-03-06T17:30, 3, 2025-03-11T17:30",
    "2025-03-07T10:00, 1, 2025-03-10T10:00",
    "2025-03-08T10:00, 0, 2025-03-10T00:00",
    "2025-03-08T10:00, 1, 2025-03-11T00:00",
    "2025-01-24T10:00, 1, 2025-01-26T10:00",
    "2025-01-24T10:00, 3, 2025-02-05T10:00",
    "2025-02-01T12:00, 2, 2025-02-07T00:00",
    "2025-02-07T09:00, 2, 2025-02-10T09:00",
  })
  void countsWorkingDays(String start, int days, String end) {
    assertEquals(at(end), FESTIVAL.plus(at(start), days, BEIJING));
  }

  @Test
  void countsWithoutACalendarFromMondayToFriday() {
    WorkingDays plain = Reference.empty().workingDays("none");
    assertEquals(at("2025-01-28T10:00"), plain.plus(at("2025-01-27T10:00"), 1, BEIJING));
    assertEquals(at("2025-01-27T10:00"), plain.plus(at("2025-01-24T10:00"), 1, BEIJING));
  }

  @Test
  void countsNoDaysBackwards() {
    assertThrows(IllegalArgumentException.class, () -> FESTIVAL.plus(Instant.EPOCH, -1, BEIJING));
  }

  @Test
  void endsEvenIfNoDayIsEverWorked() {
    WorkingDays never =
        new WorkingDays(
            new Calendar(Map.of(DayKind.HOLIDAY, List.of(days("1900-01-01", "2999-12-31")))));
    assertTrue(never.plus(Instant.EPOCH, 5, BEIJING).isAfter(Instant.EPOCH));
  }
}
