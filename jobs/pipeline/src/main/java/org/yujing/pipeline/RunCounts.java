package org.yujing.pipeline;

import java.util.Map;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;

/**
 * Counts of a run that ends, added up over all tasks then. A name's parts are separated by tabs:
 * what is counted, whose it is, which kind, and the stage, which keeps tasks apart that are one.
 */
record RunCounts(RuntimeContext context, String stage) implements Counting {
  private static final String WANTED = "yujing.totals";
  private static final String MEASURED = "yujing.measured";

  /**
   * Lets a job keep totals; without it, it shows live figures.
   *
   * @param measured whether rules are measured too
   */
  static void want(Configuration job, boolean measured) {
    Map<String, String> wanted = Map.of(WANTED, "true", MEASURED, Boolean.toString(measured));
    job.set(PipelineOptions.GLOBAL_JOB_PARAMETERS, wanted);
  }

  static boolean wanted(RuntimeContext context) {
    return context.getGlobalJobParameters().containsKey(WANTED);
  }

  static boolean measured(RuntimeContext context) {
    return Boolean.parseBoolean(context.getGlobalJobParameters().get(MEASURED));
  }

  @Override
  public Adder count(CountOf what, String whose, String kind) {
    String name = what.word() + '\t' + whose + '\t' + kind + '\t' + stage;
    LongCounter counter = new LongCounter();
    context.addAccumulator(name, counter);
    return counter::add;
  }
}
