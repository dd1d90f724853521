package org.yujing.detect;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A restart after every look at a key: nothing of its memory is left but the bytes. */
final class TestingRestarts {
  private TestingRestarts() {}

  static KeyMemory restarted(KeyMemory memory) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      memory.write(new DataOutputStream(bytes));
      return KeyMemory.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
