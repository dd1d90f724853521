package org.yujing.simulate;

import java.util.LinkedHashMap;
import java.util.Map;
import org.yujing.signal.Stream;
import org.yujing.simulate.Thing.As;

/** The fields of one signal: what its plan says, and whom and where it is about. */
final class SignalFields {
  private SignalFields() {}

  static Map<String, Object> of(PlannedSignal planned, Scene scene, Thing about) {
    Map<String, Object> fields = new LinkedHashMap<>();
    Scene there = scene.about(about);
    if (planned.stream() == Stream.SENSOR) {
      if (about.as() == As.DEVICE) {
        fields.put("device", about.id());
      }
    } else {
      put(fields, "target", target(about));
      put(fields, "place", place(about, there));
    }
    planned
        .fields()
        .forEach(
            (name, form) -> {
              Object value = form.draw(there);
              if (value == null) {
                fields.remove(name);
              } else {
                fields.put(name, value);
              }
            });
    return fields;
  }

  private static void put(Map<String, Object> fields, String name, Map<String, Object> value) {
    if (!value.isEmpty()) {
      fields.put(name, value);
    }
  }

  /** Of what the register knows, type and id are enough. */
  private static Map<String, Object> target(Thing about) {
    Thing target = about.as() == As.DEVICE ? about.watched() : about;
    Map<String, Object> fields = new LinkedHashMap<>();
    if (target != null && target.as() == As.TARGET) {
      fields.put("type", target.type());
      fields.put("id", target.id());
      if (!target.registered()) {
        fields.put("name", target.name());
      }
    }
    return fields;
  }

  private static Map<String, Object> place(Thing about, Scene scene) {
    Map<String, Object> fields = new LinkedHashMap<>();
    boolean known = about.registered() && about.as() == As.TARGET;
    if (!known) {
      String grid = scene.city().grid(about.grid()).id();
      fields.put("grid", about.as() == As.PLACE ? about.id() : grid);
      fields.put("address", scene.city().names().address(about.grid(), scene.chance()));
    }
    return fields;
  }
}
