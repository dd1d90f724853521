package org.yujing.signal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.BiConsumer;

/** What a name in a record stands for. */
final class Meaning {
  private final byte[] quoted;
  private final Meanings members;
  private final BiConsumer<Object, Draft> use;
  private Meaning follower;
  private long seen;

  /**
   * @param members what the names inside its object stand for; null where it is none
   * @param use puts its value into a draft
   */
  Meaning(String name, Meanings members, BiConsumer<Object, Draft> use) {
    this.quoted = ('"' + name + '"').getBytes(UTF_8);
    this.members = members;
    this.use = use;
  }

  /** The name as it usually stands in JSON. */
  byte[] quoted() {
    return quoted;
  }

  Meanings members() {
    return members;
  }

  /** Takes over a value in plain Java, which may be null. */
  void take(Object value, Draft draft) {
    use.accept(value, draft);
  }

  /** What came behind it last; null where nothing has. */
  Meaning follower() {
    return follower;
  }

  void followedBy(Meaning next) {
    follower = next;
  }

  /** Whether it is seen for the first time in a record, told by its number from 1. */
  boolean isNewIn(long record) {
    boolean isNew = seen != record;
    seen = record;
    return isNew;
  }
}
