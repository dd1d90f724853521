package org.yujing.signal;

/** What is wrong with a record before anybody looks into it. */
public enum Flaw {
  NONE,
  /** Longer than the reader's bound; only its beginning is kept. */
  TOO_LONG,
  /** Bytes that are no text in the source's encoding; U+FFFD stands for them. */
  BAD_ENCODING,
  /** A CSV quote that is never closed; the lines after its first are read on their own. */
  UNCLOSED_QUOTE,
  /** The compressed file is damaged or ends too early; nothing follows. */
  TRUNCATED_FILE;

  /** The code under which such a record is refused. */
  RejectionCode code() {
    return switch (this) {
      case NONE -> throw new IllegalStateException("a record without a flaw is not refused for it");
      case TOO_LONG -> RejectionCode.TOO_LONG;
      case BAD_ENCODING -> RejectionCode.BAD_ENCODING;
      case UNCLOSED_QUOTE -> RejectionCode.UNCLOSED_QUOTE;
      case TRUNCATED_FILE -> RejectionCode.TRUNCATED_FILE;
    };
  }
}
