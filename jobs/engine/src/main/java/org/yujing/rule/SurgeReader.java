package org.yujing.rule;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yujing.expression.Expected;
import org.yujing.problem.Durations;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.YamlMapping;
import org.yujing.problem.YamlNode;
import org.yujing.rule.Detector.Surge;
import org.yujing.rule.Detector.Surge.Method;
import org.yujing.rule.Detector.Surge.Years;
import org.yujing.signal.Stream;

/** Reads {@code surge}. */
record SurgeReader(FormulaReader formulas, Set<Stream> on) {
  private static final List<String> METHODS =
      List.of("ears-c1", "ears-c2", "ears-c3", "cusum", "farrington");
  private static final long DAY = Duration.ofHours(24).toMillis();
  private static final Duration WEEK = Duration.ofDays(7);
  private static final int USUAL_BASELINE = 7;
  private static final int USUAL_GUARD = 2;
  private static final int LONGEST = 400;
  private static final int USUAL_YEARS = 3;
  private static final int MOST_YEARS = 10;
  private static final int USUAL_WINDOW = 3;
  private static final int WIDEST_WINDOW = 12;

  Optional<Surge> read(YamlMapping map) {
    Optional<Duration> every = every(map);
    Optional<Method> method = map.need("method").flatMap(node -> method(map, node));
    boolean cusum = is(method, Method.CUSUM_POISSON, Method.CUSUM_GAUSSIAN);
    boolean farrington = is(method, Method.FARRINGTON);
    belongs(map, method, "baseline", !farrington, "ears and cusum");
    int baseline =
        map.find("baseline").flatMap(node -> node.integer(2, LONGEST)).orElse(USUAL_BASELINE);
    int guard = guard(map, method);
    double min = map.find("min").flatMap(node -> node.number(0)).orElse(0.0);
    Formula of = formulas.optional(map.find("of"), on, Expected.NUMBER);
    double k = cusum ? need(map, "k") : Double.NaN;
    double h = cusum ? need(map, "h") : Double.NaN;
    belongs(map, method, "reset", cusum, "cusum");
    boolean reset = flag(map, "reset", false);
    Years years = years(map, method);
    if (farrington) {
      weekly(map, every);
    }
    return method.flatMap(
        how ->
            every.map(
                bucket ->
                    new Surge(
                        bucket,
                        how,
                        baseline,
                        guard,
                        min,
                        of,
                        k,
                        h,
                        reset,
                        farrington ? years : null)));
  }

  /** The length of buckets: a part of a day, or whole days. */
  static Optional<Duration> every(YamlMapping map) {
    Optional<Duration> every = DetectorReader.duration(map, "every");
    return every.filter(
        bucket -> {
          long length = bucket.toMillis();
          boolean fits = DAY % length == 0 || length % DAY == 0;
          if (!fits) {
            map.find("every")
                .ifPresent(
                    node ->
                        node.problem(
                            ProblemCode.BAD_VALUE,
                            Durations.text(bucket) + " does not divide a day",
                            "15m, 1h, 6h, 1d, 7d: a part of a day, or whole days"));
          }
          return fits;
        });
  }

  private static void weekly(YamlMapping map, Optional<Duration> every) {
    if (every.isPresent() && !every.get().equals(WEEK)) {
      map.find("every")
          .ifPresent(
              node ->
                  node.problem(ProblemCode.BAD_VALUE, "farrington compares weeks", "every: 7d"));
    }
  }

  private static Optional<Method> method(YamlMapping map, YamlNode node) {
    Optional<String> word = node.word(METHODS);
    return word.flatMap(
        name ->
            switch (name) {
              case "ears-c1" -> Optional.of(Method.EARS_C1);
              case "ears-c2" -> Optional.of(Method.EARS_C2);
              case "ears-c3" -> Optional.of(Method.EARS_C3);
              case "cusum" -> distribution(map);
              default -> Optional.of(Method.FARRINGTON);
            });
  }

  private static Optional<Method> distribution(YamlMapping map) {
    Optional<YamlNode> node = map.find("distribution");
    if (node.isEmpty()) {
      return Optional.of(Method.CUSUM_POISSON);
    }
    return node.get()
        .word(List.of("poisson", "gaussian"))
        .map(word -> word.equals("poisson") ? Method.CUSUM_POISSON : Method.CUSUM_GAUSSIAN);
  }

  private static boolean is(Optional<Method> method, Method... any) {
    return method.filter(List.of(any)::contains).isPresent();
  }

  private static int guard(YamlMapping map, Optional<Method> method) {
    boolean guarded = is(method, Method.EARS_C2, Method.EARS_C3);
    belongs(map, method, "guard", guarded, "ears-c2 and ears-c3");
    return map.find("guard")
        .flatMap(written -> written.integer(0, LONGEST))
        .orElse(guarded ? USUAL_GUARD : 0);
  }

  private static Years years(YamlMapping map, Optional<Method> method) {
    for (String key : List.of("years", "window", "trend", "reweight")) {
      belongs(map, method, key, is(method, Method.FARRINGTON), "farrington");
    }
    return new Years(
        map.find("years").flatMap(node -> node.integer(2, MOST_YEARS)).orElse(USUAL_YEARS),
        map.find("window").flatMap(node -> node.integer(0, WIDEST_WINDOW)).orElse(USUAL_WINDOW),
        flag(map, "trend", true),
        flag(map, "reweight", true));
  }

  /** Reports a key that is written with a method that has no use for it. */
  private static void belongs(
      YamlMapping map, Optional<Method> method, String key, boolean fits, String whom) {
    if (map.has(key) && method.isPresent() && !fits) {
      map.problem(key, ProblemCode.BAD_VALUE, key + " belongs to " + whom, "drop " + key);
    }
  }

  private static boolean flag(YamlMapping map, String key, boolean usual) {
    return map.find(key).flatMap(YamlNode::bool).orElse(usual);
  }

  private static double need(YamlMapping map, String key) {
    return map.need(key).flatMap(node -> node.number(0)).orElse(0.0);
  }
}
