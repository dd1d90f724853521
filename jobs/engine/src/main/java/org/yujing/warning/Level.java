package org.yujing.warning;

import java.util.Locale;
import java.util.Optional;

/**
 * The colours, from the mildest to the worst. Only colours are stored: level numbers run opposite
 * ways.
 */
public enum Level {
  BLUE,
  YELLOW,
  ORANGE,
  RED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Level> of(String word) {
    for (Level level : values()) {
      if (level.word().equals(word)) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }

  /** This level raised by some colours, red at most. */
  public Level sharper(int colours) {
    Level level = this;
    for (int i = 0; i < colours; i++) {
      level = level.next();
    }
    return level;
  }

  private Level next() {
    return switch (this) {
      case BLUE -> YELLOW;
      case YELLOW -> ORANGE;
      case ORANGE, RED -> RED;
    };
  }

  public boolean above(Level other) {
    return other == null || compareTo(other) > 0;
  }
}
