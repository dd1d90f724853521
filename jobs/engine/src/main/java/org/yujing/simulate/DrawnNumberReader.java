package org.yujing.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.YamlMapping;
import org.yujing.problem.YamlNode;

/** Reads numbers that are drawn: {@code from} and {@code to}, {@code mean}, {@code rise}. */
record DrawnNumberReader(ValueReader values, YamlMapping map) {

  /** A number between two. */
  ValueForm uniform() {
    double from = map.need("from").flatMap(YamlNode::number).orElse(0.0);
    double to = map.need("to").flatMap(YamlNode::number).orElse(from);
    boolean whole = from == Math.rint(from) && to == Math.rint(to);
    int decimals = decimals(whole ? 0 : 1);
    double step =
        map.find("step").flatMap(YamlNode::number).orElse(1 / StrictMath.pow(10, decimals));
    if (to < from || step <= 0) {
      map.node().problem(ProblemCode.BAD_VALUE, "there is nothing from " + from + " to " + to, "");
      return ValueReader.NOTHING;
    }
    long steps = (long) Math.floor((to - from) / step + 1e-9);
    return new ValueForm.Uniform(from, steps, step, Math.max(decimals, step % 1 == 0 ? 0 : 3));
  }

  private int decimals(int usual) {
    return map.find("decimals").flatMap(node -> node.integer(0, 9)).orElse(usual);
  }

  /** A number around a mean. */
  ValueForm normal() {
    ValueForm mean = map.need("mean").map(values::read).orElse(ValueReader.NOTHING);
    Rhythm rhythm =
        map.find("rhythm").map(values::rhythm).orElse(Optional.of(Rhythm.FLAT)).orElse(Rhythm.FLAT);
    return new ValueForm.Normal(
        mean,
        figure("times", 1),
        figure("spread", 0),
        figure("noise", 0),
        figure("least", -Double.MAX_VALUE),
        figure("most", Double.MAX_VALUE),
        decimals(0),
        rhythm);
  }

  private double figure(String key, double usual) {
    return map.find(key).flatMap(YamlNode::number).orElse(usual);
  }

  /** A number that goes from one to another. */
  ValueForm rising() {
    List<Double> ends = new ArrayList<>();
    map.need("rise")
        .flatMap(YamlNode::list)
        .orElse(List.of())
        .forEach(node -> node.number().ifPresent(ends::add));
    int decimals = decimals(0);
    double spread = figure("spread", 0);
    if (ends.size() != 2) {
      map.problem("rise", ProblemCode.BAD_VALUE, "rise has a first and a last number", "[5, 40]");
      return ValueReader.NOTHING;
    }
    return new ValueForm.Rising(ends.get(0), ends.get(1), spread, decimals);
  }
}
