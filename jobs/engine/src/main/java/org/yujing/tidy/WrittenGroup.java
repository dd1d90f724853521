package org.yujing.tidy;

import java.util.ArrayList;
import java.util.List;

/** A list or a mapping, with the comments that stand after its last member. */
final class WrittenGroup implements Writing {
  final boolean list;
  final boolean flow;
  final List<WrittenMember> members = new ArrayList<>();
  final List<String> tail = new ArrayList<>();
  private final String prefix;
  private final int from;
  private final int column;
  private int to;

  WrittenGroup(String prefix, int from, int column, boolean list, boolean flow) {
    this.prefix = prefix;
    this.from = from;
    this.column = column;
    this.list = list;
    this.flow = flow;
  }

  @Override
  public String prefix() {
    return prefix;
  }

  @Override
  public int from() {
    return from;
  }

  @Override
  public int to() {
    return to;
  }

  /** The column of its members, from 0. */
  int column() {
    return column;
  }

  void endAt(int end) {
    to = end;
  }
}
