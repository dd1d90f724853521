package org.yujing.warning;

import java.util.Objects;

/** Whom or what a warning is about; type and name may be "". */
public record Subject(String type, String id, String name) {
  public Subject {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
  }
}
