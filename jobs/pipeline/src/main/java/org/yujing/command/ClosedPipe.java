package org.yujing.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether what nobody could write to was a pipe: only its reader's going makes a pipe fail. */
final class ClosedPipe {
  /** As of a program that ends by the signal of a closed pipe: 128 + SIGPIPE. */
  static final int EXIT_CODE = 141;

  private static final Path STANDARD_OUTPUT = Path.of("/proc/self/fd/1");

  private ClosedPipe() {}

  /** Of where the system does not tell, no. */
  static boolean isStandardOutput() {
    try {
      String target = Files.readSymbolicLink(STANDARD_OUTPUT).toString();
      return target.startsWith("pipe:") || target.startsWith("socket:");
    } catch (IOException | UnsupportedOperationException untold) {
      return false;
    }
  }
}
