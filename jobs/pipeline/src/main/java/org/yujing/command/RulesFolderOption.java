package org.yujing.command;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The folder of rules of verbs that need nothing else of them. */
final class RulesFolderOption {
  @Option(names = "--rules", paramLabel = "DIR", descriptionKey = "rules")
  private Path rules;

  Path folder() {
    Path folder = rules == null ? Home.file("rules") : rules;
    if (!Files.isDirectory(folder)) {
      throw new UnusableException(
          Words.of(Files.exists(folder) ? "not.a.folder" : "no.such.folder", folder));
    }
    return folder;
  }
}
