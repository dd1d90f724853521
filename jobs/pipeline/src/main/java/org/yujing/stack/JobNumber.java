package org.yujing.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/** Remembers which jobs a stack was given, and that they are meant to run. */
final class JobNumber {
  private JobNumber() {}

  /** The number of a job that was submitted and not stopped since. */
  static Optional<String> of(StackFolder folder, LiveJob job) {
    try {
      return wanted(folder, job)
          ? Optional.of(Files.readString(file(folder, job)).strip())
              .filter(number -> !number.isEmpty())
          : Optional.empty();
    } catch (IOException e) {
      throw new StackException(Saying.BAD_FILE, file(folder, job), String.valueOf(e.getMessage()));
    }
  }

  /** Whether it was asked for and not stopped since, submitted or not. */
  static boolean wanted(StackFolder folder, LiveJob job) {
    return Files.exists(file(folder, job));
  }

  /** Asked for, and not submitted yet. */
  static void ask(StackFolder folder, LiveJob job) {
    if (!wanted(folder, job)) {
      folder.write(file(folder, job), "");
    }
  }

  static void remember(StackFolder folder, LiveJob job, String number) {
    folder.write(file(folder, job), number + "\n");
  }

  static void forget(StackFolder folder, LiveJob job) {
    folder.delete(file(folder, job));
  }

  private static java.nio.file.Path file(StackFolder folder, LiveJob job) {
    return folder.data("jobs").resolve(job.word());
  }
}
