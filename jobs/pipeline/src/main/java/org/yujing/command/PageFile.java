package org.yujing.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.yujing.backtest.ChartPage;
import org.yujing.backtest.FigureDrawing;

/** A file that is written for people, such as a page or a drawing. */
final class PageFile {
  /** So many bytes hold the mark. */
  private static final int HEAD = 2048;

  private static final List<String> MARKS = List.of(ChartPage.MARK, FigureDrawing.MARK);

  private PageFile() {}

  /**
   * Says before the work begins that a file could not be written; null is no file.
   *
   * @param mark what an earlier one of its kind has near its beginning; no other file is replaced
   */
  static void refuse(Path file, String mark) {
    if (file != null && Files.isDirectory(file)) {
      throw new UnusableException(Words.of("not.a.file", file));
    }
    if (file != null && file.toString().isEmpty()) {
      throw new UnusableException(Words.of("file.unwritable", file));
    }
    if (file != null) {
      refuseNowhere(file);
      refuseOthers(file, mark);
    }
  }

  private static void refuseNowhere(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw new UnusableException(Words.of("page.no.folder", file, folder));
    }
  }

  private static void refuseOthers(Path file, String mark) {
    if (!Files.isRegularFile(file)) {
      return;
    }
    try {
      String head = head(file);
      if (!head.isEmpty() && !head.contains(mark)) {
        throw new UnusableException(Words.of("page.foreign", file));
      }
    } catch (IOException e) {
      throw new UnusableException(Words.of("file.unwritable", file));
    }
  }

  /** Whether an earlier call has written it: a page or a drawing of any kind. */
  static boolean ours(Path file) {
    try {
      return Files.isRegularFile(file) && MARKS.stream().anyMatch(head(file)::contains);
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static String head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
    }
  }

  static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UnusableException(Words.of("file.unwritable", file));
    }
  }
}
