package org.yujing.signal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Takes persons out of a draft: their ids become hashes, their names and phones go, and what is
 * left of either in the other texts is masked.
 */
final class Privacy {
  /** Numbers from here on may be a phone's. */
  private static final double SMALLEST_PHONE = 1e10;

  private static final String COMPLAINANT = "complainant";
  private static final String PARTIES = "parties";
  private static final String REPORTER = "reporter";
  private static final String TARGET = "target";
  private static final String HIDDEN = "***";

  private final Pseudonyms pseudonyms;

  Privacy(Pseudonyms pseudonyms) {
    this.pseudonyms = pseudonyms;
  }

  /**
   * Protects a draft's fields.
   *
   * @return the signal's id, or its hash where it is a person's id or holds a person's number
   */
  String protect(Draft draft, String id) {
    return draft.mayHoldNumber() || tellsOfPerson(draft) ? hidden(draft, id) : id;
  }

  private static boolean tellsOfPerson(Draft draft) {
    return draft.get(COMPLAINANT) != null
        || draft.get(REPORTER) != null
        || draft.get(PARTIES) != null
        || Personal.type(draft.text(TARGET, "type"));
  }

  private String hidden(Draft draft, String id) {
    Secrets secrets = new Secrets(draft.mayHoldNumber());
    complainant(draft, secrets);
    parties(draft, secrets);
    reporter(draft, secrets);
    target(draft, secrets);
    text(draft, "", "title", secrets);
    text(draft, "", "content", secrets);
    text(draft, "place", "address", secrets);
    attrs(draft, secrets);
    boolean personal = !secrets.replaced(id).equals(id) || !Masking.numbers(id).equals(id);
    return personal ? pseudonyms.of(id) : id;
  }

  private void complainant(Draft draft, Secrets secrets) {
    if (draft.get(COMPLAINANT) == null) {
      return;
    }
    String id = draft.text(COMPLAINANT, "id");
    String name = draft.text(COMPLAINANT, "name");
    String phone = draft.text(COMPLAINANT, "phone");
    String hash = complainant(id, name, phone);
    draft.put(COMPLAINANT, "id", hash);
    draft.put(COMPLAINANT, "name", null);
    draft.put(COMPLAINANT, "phone", null);
    secrets.add(id, hash);
    secrets.add(name, HIDDEN);
    secrets.add(phone, HIDDEN);
  }

  /** The hash of what tells the person best. */
  private String complainant(String id, String name, String phone) {
    if (!id.isEmpty()) {
      return pseudonyms.of(id);
    }
    return phone.isEmpty() ? pseudonyms.of(name) : pseudonyms.ofPhone(phone);
  }

  private void parties(Draft draft, Secrets secrets) {
    if (draft.get(PARTIES) instanceof List<?> parties) {
      draft.put("", PARTIES, parties.stream().map(party -> hash(party, secrets)).toList());
    }
  }

  private void reporter(Draft draft, Secrets secrets) {
    String reporter = draft.text(REPORTER);
    if (!reporter.isEmpty()) {
      draft.put("", REPORTER, hash(reporter, secrets));
    }
  }

  private String hash(Object id, Secrets secrets) {
    String hash = pseudonyms.of((String) id);
    secrets.add((String) id, hash);
    return hash;
  }

  private void target(Draft draft, Secrets secrets) {
    if (draft.get(TARGET) == null) {
      return;
    }
    String type = draft.text(TARGET, "type");
    String id = draft.text(TARGET, "id");
    String name = draft.text(TARGET, "name");
    if (Personal.target(type, id)) {
      draft.put(TARGET, "id", id.isEmpty() ? null : hash(id, secrets));
      draft.put(TARGET, "name", name.isEmpty() ? null : Masking.name(name));
      secrets.add(name, Masking.name(name));
    } else {
      text(draft, TARGET, "id", id, secrets.replaced(id));
      text(draft, TARGET, "name", secrets);
    }
  }

  private static void text(Draft draft, String group, String name, Secrets secrets) {
    String text = group.isEmpty() ? draft.text(name) : draft.text(group, name);
    if (!text.isEmpty()) {
      text(draft, group, name, text, secrets.hidden(text));
    }
  }

  private static void text(Draft draft, String group, String name, String from, String to) {
    if (!to.equals(from)) {
      draft.put(group, name, to);
    }
  }

  /** Of names that masking makes one the same stays, in whatever order they came. */
  private static void attrs(Draft draft, Secrets secrets) {
    if (draft.get("attrs") instanceof FieldMap attrs) {
      FieldMap safe = new FieldMap(attrs.size());
      Map<String, Object> inOrder = draft.mayHoldNumber() ? new TreeMap<>(attrs) : attrs;
      inOrder.forEach((name, value) -> safe.put(Masking.numbers(name), attribute(value, secrets)));
      draft.put("", "attrs", safe);
    }
  }

  private static Object attribute(Object value, Secrets secrets) {
    if (value instanceof String text) {
      return secrets.hidden(text);
    }
    return value instanceof Double number ? number(number, secrets) : value;
  }

  /** Whether a value is a number of so many digits that it may be a phone's. */
  static boolean longNumber(Object value) {
    return value instanceof Number number && !(Math.abs(number.doubleValue()) < SMALLEST_PHONE);
  }

  /** An id may come as a number, a phone number too. */
  private static Object number(Double number, Secrets secrets) {
    if (secrets.isEmpty() && !longNumber(number)) {
      return number;
    }
    String digits = LooseValues.plain(number);
    String replaced = secrets.replaced(digits);
    String hidden = replaced.equals(digits) ? Masking.numbers(digits) : replaced;
    return hidden.equals(digits) ? number : (Object) hidden;
  }
}
