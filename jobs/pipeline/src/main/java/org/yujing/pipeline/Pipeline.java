package org.yujing.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.yujing.signal.Source;

/**
 * The whole way, a line a stage. Where signals come from and where records go comes from outside.
 */
final class Pipeline {
  private Pipeline() {}

  /** Files in, lines out, everything on one machine. */
  static void ofFiles(
      StreamExecutionEnvironment env,
      List<Source> sources,
      Map<String, Duration> disorder,
      ReadSignals.Settings reading,
      Detect.Settings detecting,
      Outputs outputs) {
    Signals signals = Signals.ofFiles(env, sources, disorder, reading);
    Detect detected = Detect.warnings(signals, detecting);
    outputs.warnings(detected.warnings());
    outputs.late(detected.late());
    outputs.rejected(signals.rejected());
  }
}
