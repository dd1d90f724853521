package org.yujing.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class BucketsTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @Test
  void daysStartAtLocalMidnight() {
    Buckets days = new Buckets(Duration.ofDays(1), SHANGHAI);
    assertEquals(at("2026-01-05T00:00:00+08:00"), days.start(at("2026-01-05T23:59:59+08:00")));
    assertEquals(at("2026-01-06T00:00:00+08:00"), days.end(at("2026-01-05T00:00:00+08:00")));
  }

  @Test
  void weeksStartOnMonday() {
    Buckets weeks = new Buckets(Duration.ofDays(7), SHANGHAI);
    assertEquals(at("2026-01-05T00:00:00+08:00"), weeks.start(at("2026-01-11T12:00:00+08:00")));
    assertEquals(at("2026-01-12T00:00:00+08:00"), weeks.end(at("2026-01-05T00:00:00+08:00")));
    assertEquals(at("1969-12-29T00:00:00+08:00"), weeks.start(at("1970-01-04T12:00:00+08:00")));
  }

  @Test
  void aDayIsAsLongAsItsZoneMakesIt() {
    Buckets days = new Buckets(Duration.ofDays(1), NEW_YORK);
    long spring = at("2026-03-08T00:00:00-05:00");
    assertEquals(Duration.ofHours(23).toMillis(), days.end(spring) - spring);
    long autumn = at("2026-11-01T00:00:00-04:00");
    assertEquals(Duration.ofHours(25).toMillis(), days.end(autumn) - autumn);
  }

  @Test
  void hoursGoOnThroughAChangeOfClocks() {
    Buckets hours = new Buckets(Duration.ofHours(1), NEW_YORK);
    assertEquals(at("2026-03-08T03:00:00-04:00"), hours.start(at("2026-03-08T03:59:59-04:00")));
    assertEquals(at("2026-03-08T03:00:00-04:00"), hours.end(at("2026-03-08T01:00:00-05:00")));
  }

  private static long at(String time) {
    return OffsetDateTime.parse(time).toInstant().toEpochMilli();
  }
}
