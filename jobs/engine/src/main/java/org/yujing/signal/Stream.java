package org.yujing.signal;

import java.util.Locale;
import java.util.Optional;

/** The kinds of signal. The first three come from sources, warnings from rules over signals. */
public enum Stream {
  COMPLAINT,
  EVENT,
  SENSOR,
  WARNING;

  /** The word that files and topics use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Stream> of(String word) {
    for (Stream stream : values()) {
      if (stream.word().equals(word)) {
        return Optional.of(stream);
      }
    }
    return Optional.empty();
  }
}
