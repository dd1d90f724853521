package org.yujing.rule;

import java.util.Set;
import org.yujing.expression.Scope;
import org.yujing.signal.Stream;

/** A rule's message: text with expressions in braces. */
public interface Message {
  /**
   * The sentence for people. Unknown values are left empty, numbers have at most four decimals.
   *
   * @param scope the deciding signal's fields and, over them, value, threshold, level, key
   */
  String render(Stream stream, Scope scope);

  /** The top-level fields it reads. */
  Set<String> fields();
}
