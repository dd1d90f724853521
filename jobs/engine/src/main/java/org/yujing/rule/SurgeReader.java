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
import org.yujing.signal.Stream;

/** Reads {@code surge}. */
record SurgeReader(FormulaReader formulas, Set<Stream> on) {
  private static final List<String> METHODS =
      List.of("ears-c1", "ears-c2", "ears-c3", "cusum", "farrington");
  private static final long DAY = Duration.ofHours(24).toMillis();
  private static final int USUAL_BASELINE = 7;
  private static final int USUAL_GUARD = 2;
  private static final int LONGEST = 400;

  Optional<Surge> read(YamlMapping map) {
    Optional<Duration> every = every(map);
    Optional<Method> method = map.need("method").flatMap(node -> method(map, node));
    int baseline =
        map.find("baseline").flatMap(node -> node.integer(2, LONGEST)).orElse(USUAL_BASELINE);
    int guard = guard(map, method);
    double min = map.find("min").flatMap(node -> node.number(0)).orElse(0.0);
    Formula of = formulas.optional(map.find("of"), on, Expected.NUMBER);
    boolean cusum = method.filter(SurgeReader::cusum).isPresent();
    double k = cusum ? need(map, "k") : Double.NaN;
    double h = cusum ? need(map, "h") : Double.NaN;
    return method.flatMap(
        how -> every.map(bucket -> new Surge(bucket, how, baseline, guard, min, of, k, h)));
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

  private static Optional<Method> method(YamlMapping map, YamlNode node) {
    Optional<String> word = node.word(METHODS);
    return word.flatMap(
        name ->
            switch (name) {
              case "ears-c1" -> Optional.of(Method.EARS_C1);
              case "ears-c2" -> Optional.of(Method.EARS_C2);
              case "ears-c3" -> Optional.of(Method.EARS_C3);
              case "cusum" -> distribution(map);
              default -> later(node);
            });
  }

  private static Optional<Method> later(YamlNode node) {
    node.problem(
        ProblemCode.BAD_VALUE, "farrington is not available in this version", "use ears-c2");
    return Optional.empty();
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

  private static boolean cusum(Method method) {
    return method == Method.CUSUM_POISSON || method == Method.CUSUM_GAUSSIAN;
  }

  private static int guard(YamlMapping map, Optional<Method> method) {
    boolean guarded = method.filter(m -> m == Method.EARS_C2 || m == Method.EARS_C3).isPresent();
    Optional<YamlNode> node = map.find("guard");
    if (node.isPresent() && method.isPresent() && !guarded) {
      map.problem(
          "guard", ProblemCode.BAD_VALUE, "guard belongs to ears-c2 and ears-c3", "drop guard");
    }
    return node.flatMap(written -> written.integer(0, LONGEST)).orElse(guarded ? USUAL_GUARD : 0);
  }

  private static double need(YamlMapping map, String key) {
    return map.need(key).flatMap(node -> node.number(0)).orElse(0.0);
  }
}
