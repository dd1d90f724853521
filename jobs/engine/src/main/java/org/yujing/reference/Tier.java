package org.yujing.reference;

import java.util.Locale;
import java.util.Optional;

/** The tiers of a city, from the lowest to the highest: who a matter goes up to. */
public enum Tier {
  GRID,
  COMMUNITY,
  STREET,
  DISTRICT,
  CITY;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Tier> of(String word) {
    for (Tier tier : values()) {
      if (tier.word().equals(word)) {
        return Optional.of(tier);
      }
    }
    return Optional.empty();
  }

  /** The tier above; empty above the city. */
  public Optional<Tier> above() {
    return switch (this) {
      case GRID -> Optional.of(COMMUNITY);
      case COMMUNITY -> Optional.of(STREET);
      case STREET -> Optional.of(DISTRICT);
      case DISTRICT -> Optional.of(CITY);
      case CITY -> Optional.empty();
    };
  }
}
