package org.yujing.bench;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.yujing.bench.contend.Contender;
import org.yujing.bench.drools.DroolsContender;
import org.yujing.bench.flink.HandWrittenContender;
import org.yujing.bench.flink.LimitContender;
import org.yujing.bench.siddhi.SiddhiContender;
import org.yujing.pipeline.MeasuredPipeline;

/** Who is measured, by the name that the command line and the tables use. */
final class Contenders {
  private static final Map<String, Supplier<Contender>> KNOWN =
      new TreeMap<>(
          Map.of(
              "yujing", () -> new MeasuredPipeline(false),
              "yujing-live", () -> new MeasuredPipeline(true),
              "limit", LimitContender::new,
              "flink", HandWrittenContender::new,
              "siddhi", () -> new SiddhiContender(false),
              "siddhi-routed", () -> new SiddhiContender(true),
              "drools", DroolsContender::new));

  private Contenders() {}

  /**
   * One by its name, or by the name of a class on the class path.
   *
   * @throws ReflectiveOperationException where there is no such contender
   */
  static Contender named(String name) throws ReflectiveOperationException {
    if (KNOWN.containsKey(name)) {
      return KNOWN.get(name).get();
    }
    return Class.forName(name).asSubclass(Contender.class).getConstructor().newInstance();
  }

  static Set<String> names() {
    return KNOWN.keySet();
  }
}
