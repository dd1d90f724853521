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
      Periods reporting,
      boolean reportingAll) {}

  /** Files in, lines out, everything on one machine. */
  static void ofFiles(
      StreamExecutionEnvironment env, Inputs inputs, Settings settings, Outputs outputs) {
    Signals signals = Signals.ofFiles(env, inputs, settings.reading());
    Actions actions = Actions.ofFile(env, inputs, settings.acting());
    DataStream<Edition> rules = Rules.fixed(env, settings.detecting().first()).editions();
    Detect detected = Detect.warnings(signals, rules, settings.detecting());
    Assess assessed = Assess.items(detected.all(), actions.done(), rules, settings.assessing());
    DataStream<Report> reports =
        Reports.of(assessed.changes(), settings.reporting(), settings.reportingAll());
    outputs.warnings(detected.said());
    outputs.late(detected.late());
    outputs.items(assessed.changes());
    outputs.reports(reports);
    outputs.rejected(signals.rejected(), actions.rejected(), assessed.refusals());
    outputs.end();
  }

  /** From signals to warnings, without end. */
  static void detect(Signals signals, Rules rules, Detect.Settings settings, TopicOutputs outputs) {
    Detect detected = Detect.warnings(signals, rules.editions(), settings);
    outputs.warnings(detected.said());
    outputs.late(detected.late());
    outputs.rejected(signals.rejected(), null, null);
    outputs.answers(rules.answers(), detected.asides());
    outputs.end();
  }

  /** What the second pass needs besides what comes in. */
  record AssessSettings(Assess.Settings assessing, Periods reporting) {}

  /** From warnings and people's actions to items and reports, without end. */
  static void assess(
      Warnings warnings,
      Actions actions,
      Rules rules,
      AssessSettings settings,
      TopicOutputs outputs) {
    Assess assessed =
        Assess.items(warnings.said(), actions.done(), rules.editions(), settings.assessing());
    outputs.items(assessed.changes());
    outputs.reports(Reports.of(assessed.changes(), settings.reporting(), true));
    outputs.rejected(List.of(warnings.rejected()), actions.rejected(), assessed.refusals());
    outputs.answers(rules.answers(), List.of());
    outputs.end();
  }
}
