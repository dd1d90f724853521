package org.yujing.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.yujing.signal.RawRecord;
import org.yujing.signal.RecordReader;
import org.yujing.signal.Source;
import org.yujing.signal.Stream;
import org.yujing.warning.Warning;
import org.yujing.warning.WarningReader;
import org.yujing.warning.WarningReading;

/** The warnings of a file that a run wrote. */
final class WarningLines {
  private WarningLines() {}

  static List<Warning> read(Path file, ZoneId zone) throws IOException {
    Source source = Source.jsonLines("warnings", Stream.WARNING, file.toString());
    WarningReader reader = new WarningReader(source, zone);
    List<Warning> warnings = new ArrayList<>();
    try (RecordReader records = RecordReader.open(source)) {
      for (RawRecord raw = records.next(); raw != null; raw = records.next()) {
        WarningReading reading = reader.read(raw);
        if (reading instanceof WarningReading.Read read) {
          warnings.add(read.warning());
        } else if (reading instanceof WarningReading.Rejected rejected) {
          String line = Long.toString(rejected.rejection().spot().line());
          String why = rejected.rejection().why();
          throw new UnusableException(Words.of("score.warnings.bad", file, line, why));
        }
      }
    }
    return warnings;
  }
}
