package org.yujing.detect;

import java.util.HashMap;
import java.util.Map;
import org.yujing.signal.Signal;
import org.yujing.signal.Stream;
import org.yujing.warning.Subject;
import org.yujing.warning.Warning;

/** Warnings as rules over warnings see them. */
public final class WarningSignals {
  /** The name of the source that all warnings come from. */
  public static final String SOURCE = "warnings";

  private WarningSignals() {}

  /** A warning as a signal; its subject is also its target, so that {@code by: target.id} works. */
  public static Signal of(Warning warning) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("rule", warning.rule());
    fields.put("scenario", warning.scenario());
    fields.put("kind", warning.kind().word());
    fields.put("level", warning.level().word());
    fields.put("title", warning.title());
    fields.put("message", warning.message());
    fields.put("key", warning.key());
    fields.put("episode", warning.episode());
    fields.put("subject", subject(warning.subject()));
    fields.put("target", subject(warning.subject()));
    number(fields, "value", warning.value());
    number(fields, "threshold", warning.threshold());
    if (!warning.place().isEmpty()) {
      fields.put("place", warning.place());
    }
    return new Signal(Stream.WARNING, SOURCE, warning.time(), warning.id(), false, fields);
  }

  private static Map<String, Object> subject(Subject subject) {
    Map<String, Object> fields = new HashMap<>();
    text(fields, "type", subject.type());
    text(fields, "id", subject.id());
    text(fields, "name", subject.name());
    return fields;
  }

  private static void text(Map<String, Object> fields, String name, String value) {
    if (!value.isEmpty()) {
      fields.put(name, value);
    }
  }

  private static void number(Map<String, Object> fields, String name, double value) {
    if (!Double.isNaN(value)) {
      fields.put(name, value);
    }
  }
}
