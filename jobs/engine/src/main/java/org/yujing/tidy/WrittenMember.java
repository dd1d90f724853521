package org.yujing.tidy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One key with its value, or one item of a list, with the comments that belong to it. */
final class WrittenMember {
  /** The comments before it, a blank line as "". */
  final List<String> above = new ArrayList<>();

  private final WrittenText key;
  private final Writing value;
  private SideNote beside;

  WrittenMember(WrittenText key, Writing value) {
    this.key = key;
    this.value = value;
  }

  /** Empty for an item of a list. */
  Optional<WrittenText> key() {
    return Optional.ofNullable(key);
  }

  Writing value() {
    return value;
  }

  String name() {
    return key == null ? "" : key.value();
  }

  int from() {
    return key == null ? value.from() : key.from();
  }

  /** The comment that ends its first line, if there is one. */
  Optional<SideNote> beside() {
    return Optional.ofNullable(beside);
  }

  void note(SideNote comment) {
    beside = comment;
  }
}
