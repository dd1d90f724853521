package org.yujing.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yujing.problem.Problems;
import org.yujing.reference.Reference;
import org.yujing.rule.Loading;
import org.yujing.rule.RuleFiles;
import org.yujing.rule.RuleLoader;
import org.yujing.rule.RuleSetDiff.Side;
import org.yujing.signal.Pseudonyms;

/**
 * Rule sets read for a comparison: without the second pass, whose rules take long to compile.
 *
 * @param registers folders that rules may name rosters, calendars and lexicons of
 */
record RuleSides(List<Path> registers, Pseudonyms pseudonyms, Problems problems) {

  /** A folder's rules; what is wrong with them is among the problems. */
  Side folder(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new UnusableException(
          Words.of(Files.exists(folder) ? "not.a.folder" : "no.such.folder", folder));
    }
    return side(RuleFiles.read(folder, problems), folder.resolve("reference"));
  }

  /** A set's rules; its lists are read as files are, from a folder that is gone afterwards. */
  Side files(RuleFiles files) {
    try (RuleCopy copy = RuleCopy.temporary(files)) {
      return side(files, copy.folder().resolve("reference"));
    }
  }

  /** As {@link #files}; empty where they cannot be read with the registers at hand. */
  static Optional<Side> legible(RuleFiles files, List<Path> registers, Pseudonyms pseudonyms) {
    RuleSides sides = new RuleSides(registers, pseudonyms, new Problems());
    Side side = sides.files(files);
    return sides.problems().hasErrors() ? Optional.empty() : Optional.of(side);
  }

  private Side side(RuleFiles files, Path own) {
    List<Path> folders = new ArrayList<>();
    if (Files.isDirectory(own)) {
      folders.add(own);
    }
    folders.addAll(registers);
    Reference lists = Reference.load(folders, pseudonyms, problems);
    Loading loading = RuleLoader.load(files, lists, lists.rosterNames());
    problems.addAll(loading.problems());
    return new Side(files, loading.rules());
  }
}
