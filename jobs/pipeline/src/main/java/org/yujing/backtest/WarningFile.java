package org.yujing.backtest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.yujing.signal.RawRecord;
import org.yujing.signal.RecordReader;
import org.yujing.signal.Rejection;
import org.yujing.signal.Source;
import org.yujing.signal.Stream;
import org.yujing.warning.Warning;
import org.yujing.warning.WarningReader;
import org.yujing.warning.WarningReading;

/** The lines of warnings that a run wrote. */
public final class WarningFile {
  private WarningFile() {}

  /**
   * Every line, in the file's order.
   *
   * @throws BadLineException where the file cannot be read, or one is no warning
   */
  public static List<Warning> read(Path file, ZoneId zone) {
    Source source = Source.jsonLines("warnings", Stream.WARNING, file.toString());
    WarningReader reader = new WarningReader(source, zone);
    List<Warning> warnings = new ArrayList<>();
    try (RecordReader records = RecordReader.open(source)) {
      for (RawRecord raw = records.next(); raw != null; raw = records.next()) {
        add(reader.read(raw), file, warnings);
      }
    } catch (IOException unreadable) {
      throw new BadLineException(file, 0, "");
    }
    return warnings;
  }

  private static void add(WarningReading reading, Path file, List<Warning> warnings) {
    if (reading instanceof WarningReading.Read read) {
      warnings.add(read.warning());
    } else if (reading instanceof WarningReading.Rejected rejected) {
      Rejection wrong = rejected.rejection();
      throw new BadLineException(file, wrong.spot().line(), wrong.why());
    }
  }
}
