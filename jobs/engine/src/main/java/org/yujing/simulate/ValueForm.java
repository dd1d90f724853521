package org.yujing.simulate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a value is come by: what stands in a file, with its chances and names filled in. */
sealed interface ValueForm {

  /** Text, Long, BigDecimal, Boolean, list, map, or null where there is none. */
  Object draw(Scene scene);

  /** With how many decimals its numbers are written at most, as far as that is known before. */
  default int decimals() {
    return 0;
  }

  /** Always the same. */
  record Constant(Object value) implements ValueForm {
    @Override
    public Object draw(Scene scene) {
      return value;
    }

    @Override
    public int decimals() {
      return Numbers.decimals(value);
    }
  }

  /** A text with names in braces; one that is a single name keeps what the name stands for. */
  record Template(List<ValueForm> parts) implements ValueForm {
    public Template {
      parts = List.copyOf(parts);
    }

    @Override
    public Object draw(Scene scene) {
      if (parts.size() == 1) {
        return parts.get(0).draw(scene);
      }
      StringBuilder text = new StringBuilder();
      parts.forEach(part -> text.append(part.draw(scene)));
      return text.toString();
    }
  }

  /** What a name stands for, such as {@code worker} or {@code worker.name}. */
  record Named(String name, String part) implements ValueForm {
    @Override
    public Object draw(Scene scene) {
      return scene.find(name, part);
    }
  }

  /** One of several, by weight. */
  record OneOf(List<ValueForm> options, Weights weights) implements ValueForm {
    public OneOf {
      options = List.copyOf(options);
    }

    @Override
    public Object draw(Scene scene) {
      return options.get(weights.draw(scene.chance())).draw(scene);
    }

    @Override
    public int decimals() {
      return options.stream().mapToInt(ValueForm::decimals).max().orElse(0);
    }
  }

  /** All of several. */
  record Listed(List<ValueForm> items) implements ValueForm {
    public Listed {
      items = List.copyOf(items);
    }

    @Override
    public Object draw(Scene scene) {
      List<Object> values = new ArrayList<>();
      items.forEach(item -> values.add(item.draw(scene)));
      return values;
    }
  }

  /** Names with a value each; those without a value are left away. */
  record Group(Map<String, ValueForm> members) implements ValueForm {
    @Override
    public Object draw(Scene scene) {
      Map<String, Object> values = new LinkedHashMap<>();
      members.forEach(
          (name, form) -> {
            Object value = form.draw(scene);
            if (value != null) {
              values.put(name, value);
            }
          });
      return values;
    }
  }

  /** A number between two, in steps from the first. */
  record Uniform(double from, long steps, double step, int decimals) implements ValueForm {
    @Override
    public Object draw(Scene scene) {
      return Numbers.rounded(from + step * scene.chance().below(steps + 1), decimals);
    }
  }

  /**
   * A number around a mean.
   *
   * @param spread standard deviation
   * @param noise standard deviation as a share of the value; one of the two is 0
   * @param rhythm the factor of its hour and day
   */
  record Normal(
      ValueForm mean,
      double times,
      double spread,
      double noise,
      double least,
      double most,
      int decimals,
      Rhythm rhythm)
      implements ValueForm {
    @Override
    public Object draw(Scene scene) {
      double middle = Numbers.number(mean.draw(scene)) * times;
      double value = middle * rhythm.factor(scene.time(), scene.facts());
      value += (spread + noise * value) * scene.chance().normal();
      return Numbers.rounded(Math.max(least, Math.min(most, value)), decimals);
    }
  }

  /** A number that goes from one to another over the repetitions of a signal. */
  record Rising(double first, double last, double spread, int decimals) implements ValueForm {
    @Override
    public Object draw(Scene scene) {
      double way = scene.times() <= 1 ? 0 : (scene.n() - 1.0) / (scene.times() - 1.0);
      double value = first + way * (last - first) + spread * scene.chance().normal();
      return Numbers.rounded(value, decimals);
    }
  }
}
