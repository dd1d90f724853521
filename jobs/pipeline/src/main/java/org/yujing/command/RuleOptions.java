package org.yujing.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yujing.assess.Assessing;
import org.yujing.assess.AssessmentLoader;
import org.yujing.problem.Problems;
import org.yujing.reference.Reference;
import org.yujing.rule.Loading;
import org.yujing.rule.RuleFiles;
import org.yujing.rule.RuleFiles.Part;
import org.yujing.rule.RuleLoader;
import org.yujing.signal.Pseudonyms;
import picocli.CommandLine.Option;

/** Where rules and the lists they use are found; the same for every verb. */
final class RuleOptions {
  @Option(names = "--rules", paramLabel = "DIR", descriptionKey = "rules")
  private Path rules;

  @Option(names = "--reference", paramLabel = "DIR", descriptionKey = "reference")
  private List<Path> reference = new ArrayList<>();

  /** Rules of both passes as they were found, with their problems and the reference data's. */
  record Found(
      RuleFiles files,
      Reference reference,
      Loading loading,
      Assessing assessing,
      Problems problems) {}

  Path folder() {
    return rules == null ? shortest(Home.file("rules")) : rules;
  }

  /** From where the caller stands, if it lies below: problems are easier to read that way. */
  static Path shortest(Path folder) {
    Path here = Path.of("").toAbsolutePath();
    return folder.startsWith(here) ? here.relativize(folder) : folder;
  }

  /** Whether somebody has said where the rules are. */
  boolean given() {
    return rules != null;
  }

  boolean referenceGiven() {
    return !reference.isEmpty();
  }

  List<Path> reference() {
    return List.copyOf(reference);
  }

  /**
   * Reads the rules of both passes, and the reference data of the rule folder and of the folders
   * given.
   *
   * @param bundled folders that are used as well, such as the sample's
   */
  Found find(Pseudonyms pseudonyms, List<Path> bundled) {
    return find(folder(), pseudonyms, bundled);
  }

  /** The same of another rule folder. */
  Found find(Path folder, Pseudonyms pseudonyms, List<Path> bundled) {
    return find(folder, folders(bundled), pseudonyms);
  }

  /** The same of rule files that have been read. */
  Found find(RuleFiles files, Problems problems, Pseudonyms pseudonyms, List<Path> bundled) {
    return find(files, problems, folders(bundled), pseudonyms);
  }

  private List<Path> folders(List<Path> bundled) {
    reference.forEach(RuleOptions::needFolder);
    List<Path> folders = new ArrayList<>(bundled);
    folders.addAll(reference);
    return folders;
  }

  /** The same of a folder of rules, and of folders of reference data, that nobody gave here. */
  static Found find(Path folder, List<Path> folders, Pseudonyms pseudonyms) {
    needFolder(folder);
    Problems problems = new Problems();
    return find(RuleFiles.read(folder, problems), problems, folders, pseudonyms);
  }

  private static Found find(
      RuleFiles files, Problems problems, List<Path> folders, Pseudonyms pseudonyms) {
    AssessmentLoader assessment = AssessmentLoader.start(files);
    Reference lists = Reference.load(files.texts(Part.REFERENCE), folders, pseudonyms, problems);
    Loading loading = RuleLoader.load(files, lists, lists.rosterNames());
    problems.addAll(loading.problems());
    Assessing assessing = assessment.load(lists, loading.rules());
    problems.addAll(assessing.problems());
    return new Found(files, lists, loading, assessing, problems);
  }

  private static void needFolder(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new UnusableException(
          Words.of(Files.exists(folder) ? "not.a.folder" : "no.such.folder", folder));
    }
  }
}
