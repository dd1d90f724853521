package org.yujing.simulate;

import java.util.Map;
import java.util.Set;
import org.yujing.signal.Stream;

/**
 * What a pack's file has said before its plots are read.
 *
 * @param flows the regular plots so far, by name
 */
record Plan(
    String pack,
    Map<String, Stream> sources,
    Map<String, ThingKind> kinds,
    Set<String> flows,
    KnownWords words) {

  Plan with(KnownWords others) {
    return new Plan(pack, sources, kinds, flows, others);
  }
}
