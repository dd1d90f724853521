package org.yujing.tidy;

/** A value that stands elsewhere: {@code *name}. */
record WrittenAlias(String prefix, int from, int to, String name) implements Writing {}
