package org.yujing.simulate;

import java.util.Map;

/**
 * One of a kind: a grid, an enterprise, a household, a device ...
 *
 * @param as what the registers know it as
 * @param type of a target, or what else it is called
 * @param grid the number of the grid it lies in, from 0
 * @param attrs what is known of it, by name
 * @param watched what a device is on, or null
 * @param registered whether the registers have it
 */
record Thing(
    As as,
    String type,
    String id,
    String name,
    int grid,
    Map<String, Object> attrs,
    Thing watched,
    boolean registered) {

  /** What a thing is to the registers. */
  enum As {
    TARGET,
    DEVICE,
    PLACE
  }
}
