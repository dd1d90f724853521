package org.yujing.detect;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.api.common.state.AggregatingState;
import org.apache.flink.api.common.state.AggregatingStateDescriptor;
import org.apache.flink.api.common.state.KeyedStateStore;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ReducingState;
import org.apache.flink.api.common.state.ReducingStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;

/**
 * The maps behind flink-cep's buffer, one set of them a key, so that one buffer serves every key
 * and needs no cluster. Only the map state that the buffer uses is there.
 */
final class StepStore implements KeyedStateStore {
  private final Map<String, MapStateDescriptor<Object, Object>> descriptors = new LinkedHashMap<>();
  private Map<String, Map<Object, Object>> key = new HashMap<>();

  /** What the buffer's maps are called, with how their entries are written. */
  Map<String, MapStateDescriptor<Object, Object>> descriptors() {
    return descriptors;
  }

  /** From here on the buffer reads and writes the maps of this key. */
  void turnTo(Map<String, Map<Object, Object>> maps) {
    key = maps;
  }

  @Override
  @SuppressWarnings("unchecked")
  public <K, V> MapState<K, V> getMapState(MapStateDescriptor<K, V> descriptor) {
    descriptors.put(descriptor.getName(), (MapStateDescriptor<Object, Object>) descriptor);
    return new KeyMap<>(descriptor.getName());
  }

  private final class KeyMap<K, V> implements MapState<K, V> {
    private final String name;

    KeyMap(String name) {
      this.name = name;
    }

    @SuppressWarnings("unchecked")
    private Map<K, V> map() {
      return (Map<K, V>) key.computeIfAbsent(name, any -> new HashMap<>());
    }

    @Override
    public V get(K entry) {
      return map().get(entry);
    }

    @Override
    public void put(K entry, V value) {
      map().put(entry, value);
    }

    @Override
    public void putAll(Map<K, V> entries) {
      map().putAll(entries);
    }

    @Override
    public void remove(K entry) {
      map().remove(entry);
    }

    @Override
    public boolean contains(K entry) {
      return map().containsKey(entry);
    }

    @Override
    public Iterable<Map.Entry<K, V>> entries() {
      return map().entrySet();
    }

    @Override
    public Iterable<K> keys() {
      return map().keySet();
    }

    @Override
    public Iterable<V> values() {
      return map().values();
    }

    @Override
    public Iterator<Map.Entry<K, V>> iterator() {
      return map().entrySet().iterator();
    }

    @Override
    public boolean isEmpty() {
      return map().isEmpty();
    }

    @Override
    public void clear() {
      map().clear();
    }
  }

  @Override
  public String getBackendTypeIdentifier() {
    return "heap";
  }

  @Override
  public <T> ValueState<T> getState(ValueStateDescriptor<T> descriptor) {
    throw notUsed(descriptor.getName());
  }

  @Override
  public <T> ListState<T> getListState(ListStateDescriptor<T> descriptor) {
    throw notUsed(descriptor.getName());
  }

  @Override
  public <T> ReducingState<T> getReducingState(ReducingStateDescriptor<T> descriptor) {
    throw notUsed(descriptor.getName());
  }

  @Override
  public <I, A, O> AggregatingState<I, O> getAggregatingState(
      AggregatingStateDescriptor<I, A, O> descriptor) {
    throw notUsed(descriptor.getName());
  }

  @Override
  public <T> org.apache.flink.api.common.state.v2.ValueState<T> getValueState(
      org.apache.flink.api.common.state.v2.ValueStateDescriptor<T> descriptor) {
    throw notUsed(descriptor.getStateId());
  }

  @Override
  public <T> org.apache.flink.api.common.state.v2.ListState<T> getListState(
      org.apache.flink.api.common.state.v2.ListStateDescriptor<T> descriptor) {
    throw notUsed(descriptor.getStateId());
  }

  @Override
  public <K, V> org.apache.flink.api.common.state.v2.MapState<K, V> getMapState(
      org.apache.flink.api.common.state.v2.MapStateDescriptor<K, V> descriptor) {
    throw notUsed(descriptor.getStateId());
  }

  @Override
  public <T> org.apache.flink.api.common.state.v2.ReducingState<T> getReducingState(
      org.apache.flink.api.common.state.v2.ReducingStateDescriptor<T> descriptor) {
    throw notUsed(descriptor.getStateId());
  }

  @Override
  public <I, A, O> org.apache.flink.api.common.state.v2.AggregatingState<I, O> getAggregatingState(
      org.apache.flink.api.common.state.v2.AggregatingStateDescriptor<I, A, O> descriptor) {
    throw notUsed(descriptor.getStateId());
  }

  private static IllegalStateException notUsed(String state) {
    return new IllegalStateException("flink-cep's buffer has a new kind of state: " + state);
  }
}
