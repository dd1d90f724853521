package org.yujing.pipeline;

import java.io.Serializable;
import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import org.yujing.problem.Problem;
import org.yujing.problem.Problems;
import org.yujing.reference.Reference;
import org.yujing.rule.EarlierRules;
import org.yujing.rule.Loading;
import org.yujing.rule.Rule;
import org.yujing.rule.RuleFiles;
import org.yujing.rule.RuleFiles.Part;
import org.yujing.rule.RuleLoader;
import org.yujing.rule.RuleSet;
import org.yujing.signal.Pseudonyms;

/**
 * What rule sets are compiled with. They travel as text and are compiled where they are used;
 * compiled forms are never state.
 *
 * @param registers the reference data that does not come with rule sets
 * @param run tells what is compiled in one run from another's
 */
record RuleBook(Reference registers, Pseudonyms pseudonyms, String run) implements Serializable {

  /**
   * By run. A dozen tasks of one run are in one process: they share what the first of them
   * compiles, as long as somebody has the text.
   */
  private static final Map<String, Map<RuleFiles, CompletableFuture<Compiled>>> COMPILED =
      new HashMap<>();

  /** By run, the last good set that was loaded. */
  private static final Map<String, SoftReference<Last>> LAST = new HashMap<>();

  private record Last(RuleFiles files, Loading loading, Compiled compiled) {}

  /**
   * A rule set, read.
   *
   * @param reference the registers with the set's own lists
   * @param problems of all rule files and lists
   */
  record Compiled(RuleSet rules, Reference reference, List<Problem> problems) {

    /** The rules that say something, live or in the shadow. */
    List<Rule> awake() {
      return rules.rules().stream().filter(rule -> rule.status() != Rule.Status.OFF).toList();
    }

    boolean good() {
      return problems.stream().noneMatch(Problem::error);
    }
  }

  /** Compiles on this thread, or waits for the one that does. */
  Compiled compile(RuleFiles files) {
    CompletableFuture<Compiled> mine = new CompletableFuture<>();
    CompletableFuture<Compiled> shared = share(files, mine);
    if (shared == mine) {
      complete(mine, files);
    }
    return shared.join();
  }

  /** Starts to compile in the background what will soon be needed. */
  void prepare(RuleFiles files) {
    CompletableFuture<Compiled> mine = new CompletableFuture<>();
    if (share(files, mine) == mine) {
      Thread thread = new Thread(() -> complete(mine, files), "rule-compiler");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private void complete(CompletableFuture<Compiled> mine, RuleFiles files) {
    try {
      mine.complete(load(files));
    } catch (RuntimeException | Error e) {
      forget(mine);
      mine.completeExceptionally(e);
    }
  }

  /** What failed, for want of memory perhaps, may be tried again. */
  private static void forget(CompletableFuture<Compiled> failed) {
    synchronized (COMPILED) {
      COMPILED.values().forEach(sets -> sets.values().removeIf(known -> known == failed));
    }
  }

  private CompletableFuture<Compiled> share(RuleFiles files, CompletableFuture<Compiled> mine) {
    synchronized (COMPILED) {
      COMPILED.values().removeIf(Map::isEmpty);
      CompletableFuture<Compiled> shared =
          COMPILED.computeIfAbsent(run, any -> new WeakHashMap<>()).putIfAbsent(files, mine);
      return shared == null ? mine : shared;
    }
  }

  /** Most sets change a few files: the rest is taken over from the one that was loaded last. */
  private Compiled load(RuleFiles files) {
    Last last = last();
    Problems problems = new Problems();
    boolean sameLists =
        last != null && last.files().texts(Part.REFERENCE).equals(files.texts(Part.REFERENCE));
    Reference reference =
        sameLists
            ? last.compiled().reference()
            : registers.and(Reference.read(files.texts(Part.REFERENCE), pseudonyms, problems));
    EarlierRules earlier =
        last == null
            ? null
            : new EarlierRules(last.files(), last.compiled().reference(), last.loading());
    Loading loading = RuleLoader.load(files, reference, reference.rosterNames(), earlier);
    problems.addAll(loading.problems());
    Compiled compiled = new Compiled(loading.rules(), reference, problems.sorted());
    if (compiled.good()) {
      synchronized (COMPILED) {
        LAST.put(run, new SoftReference<>(new Last(files, loading, compiled)));
      }
    }
    return compiled;
  }

  private Last last() {
    synchronized (COMPILED) {
      LAST.values().removeIf(other -> other.get() == null);
      SoftReference<Last> last = LAST.get(run);
      return last == null ? null : last.get();
    }
  }
}
