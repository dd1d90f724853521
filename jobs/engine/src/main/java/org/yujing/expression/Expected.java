package org.yujing.expression;

/** What an expression is to give. */
public enum Expected {
  /** Boolean. */
  CONDITION("true or false"),
  /** Double. */
  NUMBER("a number"),
  /** A part of a key: text, number, truth value or a list of texts. */
  KEY("text, a number or a list of texts"),
  /** Whatever can be written in a sentence or a field. */
  ANY("a value");

  private final String words;

  Expected(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
