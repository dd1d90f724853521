package org.yujing.backtest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.yujing.signal.RawRecord;
import org.yujing.signal.Source;
import org.yujing.signal.Stream;
import org.yujing.warning.Warning;
import org.yujing.warning.WarningReader;
import org.yujing.warning.WarningReading;

/** The lines of warnings that a run wrote. */
public final class WarningFile {
  private WarningFile() {}

  /**
   * Every line that is a warning, in the file's order.
   *
   * @throws UncheckedIOException where the file cannot be read
   */
  public static List<Warning> read(Path file, ZoneId zone) {
    Source source = Source.jsonLines("warnings", Stream.WARNING, file.toString());
    WarningReader reader = new WarningReader(source, zone);
    List<Warning> warnings = new ArrayList<>();
    try (BufferedReader in = Files.newBufferedReader(file)) {
      long number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        if (reader.read(RawRecord.of(source.name(), number, line))
            instanceof WarningReading.Read read) {
          warnings.add(read.warning());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return warnings;
  }
}
