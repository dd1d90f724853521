package org.yujing.bench;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * What one trial gave.
 *
 * @param seconds of the clock, from the first byte to the last warning
 * @param cpuSeconds of all processors in that time, by all threads of the process
 * @param secondHalfSeconds of the clock, for the second half of the lines
 * @param compileSeconds of the clock, for what comes before the first byte; the JVM's start is not
 *     in it
 * @param peakMegabytes of the process, the lines not counted
 * @param hash the same for the same warnings
 * @param load the machine's load average when it was over
 */
@JsonNaming(SnakeCaseStrategy.class)
record Measurement(
    String contender,
    int rules,
    int round,
    int signals,
    double seconds,
    double cpuSeconds,
    double secondHalfSeconds,
    double compileSeconds,
    long peakMegabytes,
    int warnings,
    String hash,
    double load,
    String guarantees) {

  double perSecond() {
    return signals / seconds;
  }

  double cpuMicros() {
    return cpuSeconds / signals * 1e6;
  }
}
