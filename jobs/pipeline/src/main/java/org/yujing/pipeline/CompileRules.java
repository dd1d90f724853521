package org.yujing.pipeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.async.ResultFuture;
import org.apache.flink.streaming.api.functions.async.RichAsyncFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yujing.assess.Assessing;
import org.yujing.problem.Problem;
import org.yujing.publish.PublishedRules;
import org.yujing.publish.RulesJson;
import org.yujing.publish.RulesReading;
import org.yujing.rule.RuleFiles;

/**
 * Compiles rule sets whole, both passes, beside the task and not on it: signals go on meanwhile.
 * Whatever a set may do to its compiler, the task lives.
 */
final class CompileRules extends RichAsyncFunction<HandedOver, Candidate> {
  private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger(CompileRules.class);

  /** More problems than this are not told; the first ones show what to mend. */
  private static final int MOST_REASONS = 20;

  private final AssessmentBook book;
  private final Edition first;

  /** {@code first}: the set that a new job starts with, and that is compiled to be compared. */
  CompileRules(AssessmentBook book, Edition first) {
    this.book = book;
    this.first = first;
  }

  @Override
  public void open(OpenContext context) {
    inBackground(() -> book.compile(first.files()));
  }

  @Override
  public void asyncInvoke(HandedOver message, ResultFuture<Candidate> result) {
    inBackground(() -> answer(result, compile(message)));
  }

  @Override
  public void timeout(HandedOver message, ResultFuture<Candidate> result) {
    result.complete(
        Collections.singleton(refused(message, List.of("it took too long to compile"))));
  }

  /** A task that has ended meanwhile wants no answer: its successor asks again. */
  private static void answer(ResultFuture<Candidate> result, Candidate candidate) {
    try {
      result.complete(Collections.singleton(candidate));
    } catch (RejectedExecutionException ended) {
      LOG.debug("the task has ended", ended);
    }
  }

  private static void inBackground(Runnable work) {
    Thread thread = new Thread(work, "rule-gate");
    thread.setDaemon(true);
    thread.start();
  }

  private Candidate compile(HandedOver message) {
    RulesReading reading = RulesJson.read(message.number(), message.time(), message.value());
    if (reading instanceof RulesReading.Illegible illegible) {
      return refused(message, illegible.reasons());
    }
    PublishedRules rules = ((RulesReading.Legible) reading).rules();
    return new Candidate(message.number(), rules.effective(), rules.files(), flaws(rules));
  }

  private static Candidate refused(HandedOver message, List<String> reasons) {
    return new Candidate(message.number(), null, RuleFiles.of(Map.of()), reasons);
  }

  /** Compiling is the one thing here that strangers' texts can bring to fall. */
  private List<String> flaws(PublishedRules rules) {
    try {
      List<Problem> problems = new ArrayList<>(book.book().compile(rules.files()).problems());
      if (problems.stream().noneMatch(Problem::error)) {
        Assessing assessing = book.compile(rules.files());
        problems.addAll(assessing.problems());
      }
      return problems.stream()
          .filter(Problem::error)
          .map(Problem::toString)
          .limit(MOST_REASONS)
          .toList();
    } catch (RuntimeException | StackOverflowError e) {
      LOG.warn("rule set {} could not be compiled", rules.number(), e);
      return List.of("it could not be compiled: " + e);
    }
  }
}
