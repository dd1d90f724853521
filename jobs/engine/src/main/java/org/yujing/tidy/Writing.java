package org.yujing.tidy;

/** A value as its author wrote it. */
sealed interface Writing permits WrittenAlias, WrittenGroup, WrittenText {

  /** What stands before it: an anchor, a tag, or "". */
  String prefix();

  /** Where it starts, in code points from the start of the file. */
  int from();

  /** Where it ends, in code points. */
  int to();
}
