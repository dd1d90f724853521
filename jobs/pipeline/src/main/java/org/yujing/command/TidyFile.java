package org.yujing.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import org.yujing.problem.Problems;
import org.yujing.problem.Yaml;
import org.yujing.tidy.Tidy;

/** One file that is to be tidy. */
record TidyFile(Path path) {

  /** Its tidied bytes where they are others than it has; what is wrong with it is reported. */
  Optional<byte[]> change(Problems problems) {
    byte[] bytes = bytes();
    return Yaml.decode(path.toString(), bytes, problems)
        .flatMap(text -> Tidy.text(path.toString(), text, problems))
        .map(text -> text.getBytes(StandardCharsets.UTF_8))
        .filter(tidied -> !Arrays.equals(tidied, bytes));
  }

  /** Puts the bytes in its place, all of them or none, with the same permissions. */
  void replace(byte[] bytes) {
    try {
      Path real = path.toRealPath();
      Path beside = Files.createTempFile(real.getParent(), ".", ".tidied");
      try {
        Files.write(beside, bytes);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
          Files.setPosixFilePermissions(beside, Files.getPosixFilePermissions(real));
        }
        Files.move(
            beside, real, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(beside);
      }
    } catch (IOException e) {
      throw new UnusableException(Words.of("file.unwritable", path));
    }
  }

  private byte[] bytes() {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new UnusableException(Words.of("file.unreadable", path));
    }
  }
}
