package org.yujing.pipeline;

import java.util.List;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.yujing.report.Periods;
import org.yujing.report.Report;

/**
 * The whole way, a line a stage. Where signals come from and where records go comes from outside.
 */
final class Pipeline {
  private Pipeline() {}

  /** What each stage needs besides what comes in. */
  record Settings(
      ReadSignals.Settings reading,
      ReadDispositions.Settings acting,
      Detect.Settings detecting,
      Assess.Settings assessing,
      Periods reporting) {}

  /** Files in, lines out, everything on one machine. */
  static void ofFiles(
      StreamExecutionEnvironment env, Inputs inputs, Settings settings, Outputs outputs) {
    Signals signals = Signals.ofFiles(env, inputs, settings.reading());
    Actions actions = Actions.ofFile(env, inputs, settings.acting());
    Detect detected =
        Detect.warnings(signals, rules(env, settings.detecting()), settings.detecting());
    Assess assessed = Assess.items(detected.all(), actions.done(), settings.assessing());
    DataStream<Report> reports = Reports.of(assessed.changes(), settings.reporting());
    outputs.warnings(detected.said());
    outputs.late(detected.late());
    outputs.items(assessed.changes());
    outputs.reports(reports);
    outputs.rejected(signals.rejected(), actions.rejected(), assessed.refusals());
  }

  /** The one rule set of a run; tasks know it already, and take it for no news. */
  private static DataStream<Edition> rules(
      StreamExecutionEnvironment env, Detect.Settings settings) {
    return env.fromData(List.of(settings.first()), EditionWire.TYPE)
        .uid(Uids.FIRST_RULES)
        .name("rules");
  }
}
