package org.yujing.queue;

import java.util.List;
import java.util.Objects;
import org.yujing.reference.Tier;

/**
 * Who owns an item.
 *
 * @param lead the unit in charge, "" where none is known
 * @param assist the units that help
 * @param tier the tier it stands at
 * @param recommend what they had best do
 */
public record Holder(String lead, List<String> assist, Tier tier, List<String> recommend) {
  public Holder {
    Objects.requireNonNull(lead, "lead");
    Objects.requireNonNull(tier, "tier");
    assist = List.copyOf(assist);
    recommend = List.copyOf(recommend);
  }
}
