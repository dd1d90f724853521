package org.yujing.signal;

import java.util.Locale;
import java.util.Set;

/** What is personal about a target. */
final class Personal {
  private static final Set<String> TYPES = Set.of("person", "household");

  private Personal() {}

  static boolean type(String type) {
    return TYPES.contains(type.toLowerCase(Locale.ROOT));
  }

  /** A person, a household, or whatever somebody gave a phone or identity-card number as its id. */
  static boolean target(String type, String id) {
    return type(type) || Masking.isNumber(id);
  }
}
