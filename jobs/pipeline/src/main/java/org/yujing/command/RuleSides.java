package org.yujing.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.yujing.problem.Problems;
import org.yujing.reference.Reference;
import org.yujing.rule.Loading;
import org.yujing.rule.RuleFiles;
import org.yujing.rule.RuleFiles.Part;
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
    return files(RuleFiles.read(folder, problems));
  }

  /** A set's rules. */
  Side files(RuleFiles files) {
    Reference lists = Reference.load(files.texts(Part.REFERENCE), registers, pseudonyms, problems);
    Loading loading = RuleLoader.load(files, lists, lists.rosterNames());
    problems.addAll(loading.problems());
    return new Side(files, loading.rules());
  }

  /** As {@link #files}; empty where they cannot be read with the registers at hand. */
  static Optional<Side> legible(RuleFiles files, List<Path> registers, Pseudonyms pseudonyms) {
    RuleSides sides = new RuleSides(registers, pseudonyms, new Problems());
    Side side = sides.files(files);
    return sides.problems().hasErrors() ? Optional.empty() : Optional.of(side);
  }
}
