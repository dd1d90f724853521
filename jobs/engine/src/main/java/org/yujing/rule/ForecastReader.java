package org.yujing.rule;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.yujing.expression.Expected;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.YamlMapping;
import org.yujing.problem.YamlNode;
import org.yujing.rule.Detector.Forecast;
import org.yujing.rule.Detector.Forecast.Measure;
import org.yujing.rule.Detector.Forecast.Model;
import org.yujing.rule.Detector.Forecast.Smoothing;
import org.yujing.signal.Stream;

/** Reads {@code forecast}. */
record ForecastReader(FormulaReader formulas, Set<Stream> on) {
  private static final double USUAL_CONFIDENCE = 0.95;
  private static final double LEAST_CONFIDENCE = 0.5;
  private static final double MOST_CONFIDENCE = 0.999;

  /** A week of five minutes each. */
  private static final int LONGEST_SEASON = 2_016;

  private static final int FURTHEST = 400;
  private static final Smoothing USUAL = new Smoothing(0.3, 0.01, 0.3);

  Optional<Forecast> read(YamlMapping map) {
    Optional<Duration> every = SurgeReader.every(map);
    Optional<MeasureReader.Measured> of =
        map.need("of").flatMap(node -> new MeasureReader(formulas, on).read(node));
    Optional<Integer> season = map.need("season").flatMap(node -> node.integer(2, LONGEST_SEASON));
    Model model =
        map.find("method").flatMap(node -> node.word(Model.class)).orElse(Model.HOLT_WINTERS);
    Smoothing smoothing = model == Model.HOLT_WINTERS ? smoothing(map) : null;
    int horizon = map.find("horizon").flatMap(node -> node.integer(1, FURTHEST)).orElse(1);
    double confidence =
        map.find("interval").flatMap(ForecastReader::confidence).orElse(USUAL_CONFIDENCE);
    Formula capacity = formulas.optional(map.find("capacity"), on, Expected.NUMBER);
    if (every.isEmpty() || of.isEmpty() || season.isEmpty()) {
      return Optional.empty();
    }
    Measure measure = of.get().measure();
    return Optional.of(
        new Forecast(
            every.get(),
            measure,
            of.get().of(),
            season.get(),
            model,
            smoothing,
            horizon,
            confidence,
            capacity));
  }

  private static Smoothing smoothing(YamlMapping map) {
    return new Smoothing(
        share(map, "alpha", USUAL.alpha()),
        share(map, "beta", USUAL.beta()),
        share(map, "gamma", USUAL.gamma()));
  }

  private static double share(YamlMapping map, String key, double usual) {
    return map.find(key).flatMap(node -> within(node, 0, 1)).orElse(usual);
  }

  private static Optional<Double> confidence(YamlNode node) {
    return within(node, LEAST_CONFIDENCE, MOST_CONFIDENCE);
  }

  private static Optional<Double> within(YamlNode node, double least, double most) {
    Optional<Double> number = node.number();
    if (number.isPresent() && !(number.get() >= least && number.get() <= most)) {
      node.problem(
          ProblemCode.BAD_VALUE,
          "%s must be from %s to %s, not %s"
              .formatted(
                  node.label(),
                  Figures.text(least),
                  Figures.text(most),
                  Figures.text(number.get())),
          "");
      return Optional.empty();
    }
    return number;
  }
}
