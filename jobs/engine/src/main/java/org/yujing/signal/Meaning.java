package org.yujing.signal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.BiConsumer;
import java.util.function.BiPredicate;

/** What a name in a record stands for. */
final class Meaning {
  private final byte[] quoted;
  private final Meanings members;
  private final BiConsumer<Object, Draft> use;
  private final BiPredicate<Object, StraightRecord> straight;
  private Meaning follower;
  private long seen;

  /**
   * @param members what the names inside its object stand for; null where it is none
   * @param use puts its value into a draft
   * @param straight the same for a value as {@link JsonBytes#value()} gives it, into a record, if
   *     it is one that the name may have
   */
  Meaning(
      String name,
      Meanings members,
      BiConsumer<Object, Draft> use,
      BiPredicate<Object, StraightRecord> straight) {
    this.quoted = ('"' + name + '"').getBytes(UTF_8);
    this.members = members;
    this.use = use;
    this.straight = straight;
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

  /** Whether a value as it stands in the bytes is one that it may have; it is taken over. */
  boolean takes(Object value, StraightRecord record) {
    return straight.test(value, record);
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
