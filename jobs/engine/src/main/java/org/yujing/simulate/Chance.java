package org.yujing.simulate;

/**
 * A stream of chance that is the same on every machine: SplitMix64 (Steele, Lea, Flood 2014). Each
 * stream is told from others by names, so that one more of them changes nothing in the others.
 */
final class Chance {
  private static final long GAMMA = 0x9e3779b97f4a7c15L;
  private static final long FNV_PRIME = 0x100000001b3L;
  private static final double UNIT = 0x1.0p-53;

  /** Means above it are drawn in parts: {@code exp(-mean)} must not vanish. */
  private static final double LARGEST_MEAN = 20;

  private long state;

  Chance(long state) {
    this.state = state;
  }

  /** The stream of that seed and those names. */
  static Chance of(long seed, Object... names) {
    return new Chance(hash(seed, names));
  }

  /** A number that seed and names determine. */
  static long hash(long seed, Object... names) {
    long hash = mix(seed + GAMMA);
    for (Object name : names) {
      String text = name.toString();
      for (int i = 0; i < text.length(); i++) {
        hash = (hash ^ text.charAt(i)) * FNV_PRIME;
      }
      hash = mix(hash + GAMMA);
    }
    return hash;
  }

  private static long mix(long z) {
    long y = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    long x = (y ^ (y >>> 27)) * 0x94d049bb133111ebL;
    return x ^ (x >>> 31);
  }

  /** Any of 2^64 numbers. */
  long next() {
    state += GAMMA;
    return mix(state);
  }

  /** A number from 0 to below 1. */
  double unit() {
    return (next() >>> 11) * UNIT;
  }

  /** A whole number from 0 to below {@code bound}, which is 1 at least. */
  long below(long bound) {
    return Math.min(bound - 1, (long) (unit() * bound));
  }

  boolean happens(double share) {
    return unit() < share;
  }

  /** Standard normal (Box and Muller 1958). */
  double normal() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - unit()));
    return radius * StrictMath.cos(2 * Math.PI * unit());
  }

  /** How often something happens that happens {@code mean} times on average (Knuth 1969). */
  int poisson(double mean) {
    int count = 0;
    double rest = mean;
    for (; rest > LARGEST_MEAN; rest -= LARGEST_MEAN) {
      count += small(LARGEST_MEAN);
    }
    return count + small(rest);
  }

  private int small(double mean) {
    double floor = StrictMath.exp(-mean);
    int count = 0;
    for (double product = unit(); product > floor; product *= unit()) {
      count++;
    }
    return count;
  }
}
