package org.yujing.signal;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which parts of a source's refused records people may see: those that the reader uses and that are
 * not about persons.
 */
final class Sights {
  private static final Set<String> OF_TARGET = Set.of("target.id", "target.name");
  private static final Set<String> GROUPS = Set.of("place", "target");

  private final boolean canonical;
  private final Set<String> shown = new HashSet<>();
  private final Set<String> personal = new HashSet<>();
  private final Set<String> ofTarget = new HashSet<>();

  /** {@code mapped} is null where records are in the canonical JSON form. */
  Sights(Source source, MappedFields mapped) {
    this.canonical = mapped == null;
    shown.add(source.time().field());
    if (canonical) {
      Fields.of(source.stream()).values().stream().filter(Field::fromSource).forEach(this::sort);
    } else {
      mapped.fields().forEach(this::sort);
    }
  }

  /** Of records that are no signals: only those fields are shown. */
  Sights(Set<String> fields) {
    this.canonical = true;
    shown.addAll(fields);
  }

  private void sort(Field field) {
    (OF_TARGET.contains(field.path()) ? ofTarget : shown).add(field.path());
  }

  private void sort(Mapped mapped) {
    boolean target = OF_TARGET.contains(mapped.path());
    (mapped.personal() ? personal : target ? ofTarget : shown).addAll(mapped.columns());
  }

  /** Whether a part is looked at member by member. */
  boolean group(String name, Object value) {
    return canonical && GROUPS.contains(name) && value instanceof Map;
  }

  /** {@code path}: a column, or in the canonical form a field, dotted inside a group. */
  Sight of(String path, boolean personalTarget) {
    boolean person = canonical ? aboutPerson(path) : personal.contains(path);
    if (person || (personalTarget && ofTarget.contains(path))) {
      return Sight.PERSONAL;
    }
    return shown.contains(path) || ofTarget.contains(path) ? Sight.SHOWN : Sight.UNKNOWN;
  }

  private static boolean aboutPerson(String path) {
    return Fields.aboutPerson(path) || path.equals("target");
  }

  /** The keys that may be shown even of text that is not JSON. */
  Set<String> keys() {
    Set<String> keys = new HashSet<>(Set.of("attrs", "complainant", "name", "phone", "parties"));
    for (Set<String> paths : Set.of(shown, ofTarget)) {
      paths.forEach(path -> keys.addAll(Set.of(path.split("\\.", 2))));
    }
    return keys;
  }
}
