package org.yujing.assess;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The bindings that can be spoken of at one point of a rule. */
final class DrlScope {
  private final DrlScope outer;
  private final Map<String, Bound> bound = new LinkedHashMap<>();

  DrlScope() {
    this(null);
  }

  private DrlScope(DrlScope outer) {
    this.outer = outer;
  }

  /** What is bound in it is forgotten outside. */
  DrlScope inner() {
    return new DrlScope(this);
  }

  Optional<Bound> find(String name) {
    Bound own = bound.get(name);
    return own == null && outer != null ? outer.find(name) : Optional.ofNullable(own);
  }

  void bind(String name, Bound what) {
    bound.put(name, what);
  }

  Set<String> names() {
    Set<String> names = outer == null ? new TreeSet<>() : outer.names();
    names.addAll(bound.keySet());
    return names;
  }

  /**
   * What a binding stands for.
   *
   * @param fact null where it is a value
   * @param counted whether Drools reckoned it: it knows of it only that it is some number
   */
  record Bound(DrlType type, DrlFact fact, boolean counted) {}
}
