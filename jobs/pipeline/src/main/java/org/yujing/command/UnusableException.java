package org.yujing.command;

/** Input or usage that cannot be worked with; the message is a sentence for people. */
final class UnusableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnusableException(String message) {
    super(message);
  }
}
