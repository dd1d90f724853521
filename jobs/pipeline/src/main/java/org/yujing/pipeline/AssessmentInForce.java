package org.yujing.pipeline;

import java.io.Serializable;
import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.Map;
import org.yujing.assess.Assessing;
import org.yujing.assess.AssessmentLoader;
import org.yujing.reference.Reference;
import org.yujing.rule.RuleFiles;

/**
 * The assessment part of the rule set as it travels: text and reference data. Compiled forms are
 * never state.
 */
record AssessmentInForce(RuleBook book, RuleFiles files) implements Serializable {

  /** The tasks of one run in one process share what was compiled; it goes when memory is wanted. */
  private static final Map<String, SoftReference<Assessing>> COMPILED = new HashMap<>();

  Assessing compile() {
    synchronized (COMPILED) {
      SoftReference<Assessing> known = COMPILED.get(name());
      Assessing assessing = known == null ? null : known.get();
      if (assessing == null) {
        assessing = load();
        share(assessing);
      }
      return assessing;
    }
  }

  /** What was compiled to be checked need not be compiled once more. */
  void share(Assessing compiled) {
    synchronized (COMPILED) {
      COMPILED.values().removeIf(other -> other.get() == null);
      COMPILED.put(name(), new SoftReference<>(compiled));
    }
  }

  Reference reference() {
    return book.compile(files).reference();
  }

  private String name() {
    return book.run() + ' ' + files.version();
  }

  private Assessing load() {
    RuleBook.Compiled compiled = book.compile(files);
    return AssessmentLoader.load(files, compiled.reference(), compiled.rules());
  }
}
