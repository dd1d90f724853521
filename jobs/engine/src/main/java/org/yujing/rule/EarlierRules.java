package org.yujing.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yujing.expression.Functions;

/**
 * A rule set that was loaded before: what has not changed since need not be compiled again. A rule
 * is the same if its file is, and if the reference data that it was compiled with is.
 */
public final class EarlierRules {
  private final RuleFiles files;
  private final Functions functions;
  private final Map<String, Rule> byName = new HashMap<>();
  private final Set<String> flawed = new HashSet<>();

  /** {@code functions}: the reference data that it was loaded with. */
  public EarlierRules(RuleFiles files, Functions functions, Loading loading) {
    this.files = files;
    this.functions = functions;
    loading.rules().rules().forEach(rule -> byName.put(rule.name(), rule));
    loading.problems().forEach(problem -> flawed.add(problem.file()));
  }

  /** The rule of a file, if it can be taken over; what is to be said of a file is said anew. */
  Optional<Rule> same(String path, String name, RuleFiles now, Functions with) {
    boolean same =
        functions == with
            && now.contents().get(path).equals(files.contents().get(path))
            && !flawed.contains(files.place(path));
    return same ? Optional.ofNullable(byName.get(name)) : Optional.empty();
  }
}
