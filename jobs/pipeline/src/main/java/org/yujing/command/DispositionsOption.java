package org.yujing.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
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
    if (file.toString().toLowerCase(Locale.ROOT).endsWith(".gz") && !gzipped(file)) {
      throw new UnusableException(Words.of("file.not.packed", file));
    }
  }

  /** By its first two bytes; an empty file is no archive. */
  private static boolean gzipped(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(2);
      return head.length == 2
          && ((head[0] & 0xFF) | ((head[1] & 0xFF) << 8)) == GZIPInputStream.GZIP_MAGIC;
    } catch (IOException unreadable) {
      throw new UnusableException(Words.of("file.unreadable", file));
    }
  }
}
