package org.yujing.bench.contend;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads lines with Jackson, as most people do. */
public final class SignalParser {
  private final ObjectReader reader = new ObjectMapper().readerFor(WholeSignal.class);

  public WholeSignal read(byte[] line) {
    try {
      return reader.readValue(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
