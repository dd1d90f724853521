package org.yujing.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.yujing.disposition.DispositionReader;
import org.yujing.signal.Source;
import picocli.CommandLine.Option;

/** Where people's actions on items are found. */
final class DispositionsOption {
  private static final Pattern OTHER_PACKING =
      Pattern.compile("(?i).*\\.(bz2|deflate|xz|zip|zst|7z|rar)");

  @Option(names = "--dispositions", paramLabel = "FILE", descriptionKey = "dispositions")
  private Path file;

  /**
   * The file as a source; null where there is none.
   *
   * @param bundled the sample's, which is used where no other is given; null where it is not run
   */
  Source source(Path bundled) {
    Path found = file == null && bundled != null && Files.exists(bundled) ? bundled : file;
    if (found == null) {
      return null;
    }
    needFile(found);
    return DispositionReader.file(found.toAbsolutePath().normalize().toString());
  }

  private static void needFile(Path file) {
    if (!Files.exists(file)) {
      throw new UnusableException(Words.of("no.such.file", file));
    }
    if (Files.isDirectory(file)) {
      throw new UnusableException(Words.of("not.a.file", file));
    }
    if (OTHER_PACKING.matcher(file.toString()).matches()) {
      throw new UnusableException(Words.of("file.packed", file));
    }
    if (!Files.isReadable(file)) {
      throw new UnusableException(Words.of("file.unreadable", file));
    }
  }
}
