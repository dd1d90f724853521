package org.yujing.publish;

import java.time.Instant;
import java.time.ZoneOffset;
import org.yujing.warning.WarningJson;

/** Moments as records name them: RFC 3339, in the years 0 to 9999. */
final class Moments {
  private static final long EARLIEST = Instant.parse("0000-01-01T00:00:00Z").toEpochMilli();
  private static final long LATEST = Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli();

  private Moments() {}

  /** What lies before or after those years is their beginning or end. */
  static String text(long millis) {
    return WarningJson.time(Math.min(LATEST, Math.max(EARLIEST, millis)), ZoneOffset.UTC);
  }
}
