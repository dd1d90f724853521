package org.yujing.detect;

import java.util.Map;
import org.yujing.expression.Scope;
import org.yujing.signal.Signal;

/**
 * A signal on its way into one rule's judge.
 *
 * @param mask which of the rule's roles it plays, a bit each (see {@link Role})
 */
public record Arrival(Signal signal, Scope scope, long mask) {

  /** The bit that marks the start of a roster key's clock; no role has it. */
  public static final long ROSTER = 1L << 62;

  public long time() {
    return signal.time();
  }

  public boolean plays(int role) {
    return (mask >> role & 1) == 1;
  }

  /** A value as text that can be counted or kept, or "" where it is unknown or empty. */
  static String text(Object value) {
    if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
      return Long.toString(number.longValue());
    }
    if (value instanceof java.util.Collection<?> parts) {
      return parts.stream()
          .map(Arrival::text)
          .filter(part -> !part.isEmpty())
          .distinct()
          .sorted()
          .collect(java.util.stream.Collectors.joining("+"));
    }
    return value == null || value instanceof Map ? "" : value.toString();
  }
}
