package org.yujing.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.yujing.signal.Source;

/**
 * The near ends of a run on one machine.
 *
 * @param dispositions the file of people's actions; null where there is none
 * @param disorder by source, how far behind the latest one before it a record's time may be
 */
record Inputs(List<Source> sources, Source dispositions, Map<String, Duration> disorder) {

  Duration disorder(Source source) {
    return disorder.get(source.name());
  }
}
