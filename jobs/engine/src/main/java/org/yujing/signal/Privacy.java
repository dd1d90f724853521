package org.yujing.signal;

import java.util.List;

/**
 * Takes persons out of what a record says: their ids become hashes, their names and phones go, and
 * what is left of either in the other texts is masked.
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
   * Protects a record's fields.
   *
   * @return the signal's id, or its hash where it is a person's id or holds a person's number
   */
  String protect(Statement said, String id) {
    return said.mayHoldNumber() || tellsOfPerson(said) ? hidden(said, id) : id;
  }

  private static boolean tellsOfPerson(Statement said) {
    return said.has(COMPLAINANT)
        || said.has(REPORTER)
        || said.has(PARTIES)
        || Personal.type(said.text(TARGET, "type"));
  }

  private String hidden(Statement said, String id) {
    Secrets secrets = new Secrets(said.mayHoldNumber());
    complainant(said, secrets);
    parties(said, secrets);
    reporter(said, secrets);
    target(said, secrets);
    text(said, "", "title", secrets);
    text(said, "", "content", secrets);
    text(said, "place", "address", secrets);
    said.attributes(value -> attribute(value, secrets));
    boolean personal = !secrets.replaced(id).equals(id) || !Masking.numbers(id).equals(id);
    return personal ? pseudonyms.of(id) : id;
  }

  private void complainant(Statement said, Secrets secrets) {
    if (!said.has(COMPLAINANT)) {
      return;
    }
    String id = said.text(COMPLAINANT, "id");
    String name = said.text(COMPLAINANT, "name");
    String phone = said.text(COMPLAINANT, "phone");
    String hash = complainant(id, name, phone);
    said.put(COMPLAINANT, "id", hash);
    said.put(COMPLAINANT, "name", null);
    said.put(COMPLAINANT, "phone", null);
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

  private void parties(Statement said, Secrets secrets) {
    List<?> parties = said.texts(PARTIES);
    if (!parties.isEmpty()) {
      said.put("", PARTIES, parties.stream().map(party -> hash(party, secrets)).toList());
    }
  }

  private void reporter(Statement said, Secrets secrets) {
    String reporter = said.text("", REPORTER);
    if (!reporter.isEmpty()) {
      said.put("", REPORTER, hash(reporter, secrets));
    }
  }

  private String hash(Object id, Secrets secrets) {
    String hash = pseudonyms.of((String) id);
    secrets.add((String) id, hash);
    return hash;
  }

  private void target(Statement said, Secrets secrets) {
    if (!said.has(TARGET)) {
      return;
    }
    String type = said.text(TARGET, "type");
    String id = said.text(TARGET, "id");
    String name = said.text(TARGET, "name");
    if (Personal.target(type, id)) {
      said.put(TARGET, "id", id.isEmpty() ? null : hash(id, secrets));
      said.put(TARGET, "name", name.isEmpty() ? null : Masking.name(name));
      secrets.add(name, Masking.name(name));
    } else {
      text(said, TARGET, "id", id, secrets.replaced(id));
      text(said, TARGET, "name", secrets);
    }
  }

  private static void text(Statement said, String group, String name, Secrets secrets) {
    String text = said.text(group, name);
    if (!text.isEmpty()) {
      text(said, group, name, text, secrets.hidden(text));
    }
  }

  private static void text(Statement said, String group, String name, String from, String to) {
    if (!to.equals(from)) {
      said.put(group, name, to);
    }
  }

  private static Object attribute(Object value, Secrets secrets) {
    if (value instanceof String text) {
      return secrets.hidden(text);
    }
    return value instanceof Double number ? number(number, secrets) : value;
  }

  /** Whether a number has so many digits that it may be a phone's. */
  static boolean longNumber(double number) {
    return !(Math.abs(number) < SMALLEST_PHONE);
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
