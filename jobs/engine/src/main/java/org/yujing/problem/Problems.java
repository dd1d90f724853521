package org.yujing.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects problems, so that people see all of them at once. Not for several threads. */
public final class Problems {
  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::file)
          .thenComparingInt(Problem::line)
          .thenComparingInt(Problem::column)
          .thenComparing(Problem::code)
          .thenComparing(Problem::what);

  private final Set<Problem> found = new LinkedHashSet<>();

  /** Adds a problem; the same one twice is one. */
  public void add(Problem problem) {
    found.add(problem);
  }

  public void add(Place place, ProblemCode code, String what, String hint) {
    add(place.problem(code, what, hint));
  }

  public void addAll(Iterable<Problem> problems) {
    problems.forEach(this::add);
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  public int size() {
    return found.size();
  }

  /** Whether any of them stops a run. */
  public boolean hasErrors() {
    return found.stream().anyMatch(Problem::error);
  }

  /** All of them by file, line and column. */
  public List<Problem> sorted() {
    List<Problem> sorted = new ArrayList<>(found);
    sorted.sort(ORDER);
    return List.copyOf(sorted);
  }
}
