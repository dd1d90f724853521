package org.yujing.signal;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.yujing.problem.Suggestion;

/** Which encodings files can be read in: those in which ASCII bytes are ASCII characters. */
final class Encodings {
  private static final List<String> USUAL =
      List.of("UTF-8", "GB18030", "GBK", "GB2312", "Big5", "ISO-8859-1", "windows-1252");
  private static final String ASCII = "\r\n\t\",;|{}[]:09azAZ";

  private Encodings() {}

  /** Why an encoding cannot be used, as a hint; empty where it can. */
  static Optional<String> problem(String name) {
    try {
      Charset charset = Charset.forName(name);
      String read = new String(ASCII.getBytes(StandardCharsets.US_ASCII), charset);
      return read.equals(ASCII) ? Optional.empty() : Optional.of("save the file as UTF-8");
    } catch (IllegalCharsetNameException | java.nio.charset.UnsupportedCharsetException unknown) {
      String hint = Suggestion.hint(name, USUAL);
      return Optional.of(hint.isEmpty() ? "for example " + String.join(", ", USUAL) : hint);
    }
  }
}
