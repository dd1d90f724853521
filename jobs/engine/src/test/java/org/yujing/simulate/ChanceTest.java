package org.yujing.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class ChanceTest {

  /** The first numbers of SplitMix64 from 1234567, as published on Rosetta Code. */
  @Test
  void isSplitMix64() {
    Chance chance = new Chance(1_234_567);
    assertEquals("6457827717110365317", Long.toUnsignedString(chance.next()));
    assertEquals("3203168211198807973", Long.toUnsignedString(chance.next()));
    assertEquals("9817491932198370423", Long.toUnsignedString(chance.next()));
    assertEquals("4593380528125082431", Long.toUnsignedString(chance.next()));
    assertEquals("16408922859458223821", Long.toUnsignedString(chance.next()));
  }

  @Test
  void isToldApartBySeedAndNames() {
    long one = Chance.hash(1, "dispute", "quarrel");
    assertEquals(one, Chance.hash(1, "dispute", "quarrel"));
    assertNotEquals(one, Chance.hash(2, "dispute", "quarrel"));
    assertNotEquals(one, Chance.hash(1, "disputeq", "uarrel"));
    assertNotEquals(one, Chance.hash(1, "quarrel", "dispute"));
  }

  /** Within four standard errors of what theory says. */
  @Test
  void hasTheMeansAndSpreadsItShould() {
    Chance chance = Chance.of(7, "moments");
    int many = 200_000;
    double units = 0;
    double normals = 0;
    double squares = 0;
    double small = 0;
    double large = 0;
    for (int i = 0; i < many; i++) {
      units += chance.unit();
      double normal = chance.normal();
      normals += normal;
      squares += normal * normal;
      small += chance.poisson(0.3);
      large += chance.poisson(45);
    }
    double errors = 4 / Math.sqrt(many);
    assertEquals(0.5, units / many, errors * Math.sqrt(1 / 12.0));
    assertEquals(0, normals / many, errors);
    assertEquals(1, squares / many, errors * Math.sqrt(2));
    assertEquals(0.3, small / many, errors * Math.sqrt(0.3));
    assertEquals(45, large / many, errors * Math.sqrt(45));
  }
}
