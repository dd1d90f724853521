package org.yujing.pipeline;

import java.util.List;
import org.yujing.signal.Pseudonyms;
import org.yujing.signal.Source;

/**
 * What a run reads.
 *
 * @param dispositions the file of people's actions; null where there is none
 * @param clock the time of day, in milliseconds: what lies too far ahead of it is rejected
 */
public record RunInput(
    List<Source> sources, Source dispositions, Pseudonyms pseudonyms, long clock) {

  public RunInput {
    sources = List.copyOf(sources);
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("a run needs a source");
    }
  }
}
