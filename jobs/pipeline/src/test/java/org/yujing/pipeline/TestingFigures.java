package org.yujing.pipeline;

import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.metrics.CharacterFilter;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.Meter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.SimpleCounter;

/** Remembers what is shown, as Prometheus would spell it: {@code yujing_rule_keys{rule=hot}}. */
final class TestingFigures implements MetricGroup {
  final Map<String, Object> shown;
  private final String name;
  private final Map<String, String> labels;

  TestingFigures() {
    this(new TreeMap<>(), "", Map.of());
  }

  private TestingFigures(Map<String, Object> shown, String name, Map<String, String> labels) {
    this.shown = shown;
    this.name = name;
    this.labels = labels;
  }

  private <M> M show(String figure, M metric) {
    shown.put(name + figure + labels, metric);
    return metric;
  }

  long count(String figure) {
    return ((Counter) shown.get(figure)).getCount();
  }

  @Override
  public Counter counter(String figure) {
    return counter(figure, new SimpleCounter());
  }

  @Override
  public <C extends Counter> C counter(String figure, C counter) {
    return show(figure, counter);
  }

  @Override
  public <T, G extends Gauge<T>> G gauge(String figure, G gauge) {
    return show(figure, gauge);
  }

  @Override
  public <H extends Histogram> H histogram(String figure, H histogram) {
    return show(figure, histogram);
  }

  @Override
  public <M extends Meter> M meter(String figure, M meter) {
    return show(figure, meter);
  }

  @Override
  public MetricGroup addGroup(String group) {
    return new TestingFigures(shown, name + group + '_', labels);
  }

  @Override
  public MetricGroup addGroup(String key, String value) {
    Map<String, String> more = new TreeMap<>(labels);
    more.put(key, value);
    return new TestingFigures(shown, name + key + '_', more);
  }

  @Override
  public String[] getScopeComponents() {
    return new String[0];
  }

  @Override
  public Map<String, String> getAllVariables() {
    return labels;
  }

  @Override
  public String getMetricIdentifier(String figure) {
    return name + figure;
  }

  @Override
  public String getMetricIdentifier(String figure, CharacterFilter filter) {
    return filter.filterCharacters(name + figure);
  }
}
