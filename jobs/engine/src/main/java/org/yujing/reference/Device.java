package org.yujing.reference;

import java.io.Serializable;
import java.util.Map;

/**
 * One device and where it is.
 *
 * @param target type, id and name of what it watches, as far as known; a person's id is hashed
 * @param place grid, address, lon and lat, as far as known
 * @param limits its own limits by metric or name
 */
public record Device(
    String id, Map<String, Object> target, Map<String, Object> place, Map<String, Object> limits)
    implements Serializable {
  public Device {
    target = Map.copyOf(target);
    place = Map.copyOf(place);
    limits = Map.copyOf(limits);
  }
}
