package org.yujing.reference;

import java.io.Serializable;
import java.util.Map;

/**
 * One registered enterprise, household, project ...; unknown texts are "".
 *
 * @param id hashed where it is a person's or a household's
 * @param place grid and address, as far as known
 * @param attrs whatever else is known: text, number or truth value each
 */
public record Target(
    String type, String id, String name, Map<String, Object> place, Map<String, Object> attrs)
    implements Serializable {
  public Target {
    place = Map.copyOf(place);
    attrs = Map.copyOf(attrs);
  }
}
