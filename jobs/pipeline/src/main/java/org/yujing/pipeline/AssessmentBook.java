package org.yujing.pipeline;

import java.io.Serializable;
import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yujing.assess.Assessing;
import org.yujing.assess.AssessmentLoader;
import org.yujing.assess.Policy;
import org.yujing.reference.Reference;
import org.yujing.rule.RuleFiles;

/**
 * What the assessment part of rule sets is compiled with. It travels as text; compiled forms are
 * never state.
 */
record AssessmentBook(RuleBook book) implements Serializable {

  /** The tasks of one run in one process share what was compiled; it goes when memory is wanted. */
  private static final Map<String, SoftReference<Assessing>> COMPILED = new HashMap<>();

  /** By run, the last one that compiled: most sets change nothing in the Drools rules. */
  private static final Map<String, SoftReference<AssessmentLoader>> LOADERS = new HashMap<>();

  /** Compiles on this thread, or waits for the one that does. */
  Assessing compile(RuleFiles files) {
    RuleBook.Compiled rules = book.compile(files);
    String name = name(rules.rules().version());
    synchronized (COMPILED) {
      SoftReference<Assessing> known = COMPILED.get(name);
      Assessing assessing = known == null ? null : known.get();
      if (assessing == null) {
        SoftReference<AssessmentLoader> earlier = LOADERS.get(book.run());
        AssessmentLoader loader =
            AssessmentLoader.after(earlier == null ? null : earlier.get(), files);
        LOADERS.put(book.run(), new SoftReference<>(loader));
        assessing = loader.load(rules.reference(), rules.rules());
        share(name, assessing);
      }
      return assessing;
    }
  }

  /** Starts to compile in the background what will soon be needed. */
  void prepare(RuleFiles files) {
    Thread thread = new Thread(() -> compile(files), "assessment-compiler");
    thread.setDaemon(true);
    thread.start();
  }

  /** What was compiled to be checked need not be compiled once more. */
  void share(RuleFiles files, Assessing compiled) {
    share(name(files.version()), compiled);
  }

  private static void share(String name, Assessing compiled) {
    synchronized (COMPILED) {
      COMPILED.values().removeIf(other -> other.get() == null);
      LOADERS.values().removeIf(other -> other.get() == null);
      COMPILED.put(name, new SoftReference<>(compiled));
    }
  }

  /** The policy alone, without the rules that take long to compile. */
  Policy policy(RuleFiles files) {
    SortedMap<String, String> quick = new TreeMap<>(files.contents());
    quick.keySet().removeIf(path -> path.endsWith(".drl"));
    RuleBook.Compiled rules = book.compile(files);
    RuleFiles tables = new RuleFiles(files.folder(), quick);
    return AssessmentLoader.load(tables, rules.reference(), rules.rules()).policy();
  }

  Reference reference(RuleFiles files) {
    return book.compile(files).reference();
  }

  private String name(String version) {
    return book.run() + ' ' + version;
  }
}
