package org.yujing.publish;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yujing.publish.RulesStatus.Verdict;
import org.yujing.signal.Cut;

/** What a job says of a rule set, as {@code schemas/rules-status.schema.json} describes it. */
public final class RulesStatusJson {
  private static final int LARGEST = 4 << 20;
  private static final int LONGEST = 1000;

  /** The most reasons that are written. */
  private static final int MOST = 100;

  private RulesStatusJson() {}

  /** A line of JSON. */
  public static String write(RulesStatus status) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("job", status.job());
    node.put("number", status.number());
    node.put("version", status.version());
    node.put("verdict", word(status.verdict()));
    node.put("time", Moments.text(status.time()));
    node.put("effective", status.effective() == null ? null : Moments.text(status.effective()));
    node.put("in_force", status.inForce());
    list(node.putArray("restarted"), status.restarted());
    list(node.putArray("removed"), status.removed());
    node.put("rule", status.rule());
    list(node.putArray("reasons"), bounded(status.reasons()));
    return node.toString();
  }

  /** A set can have thousands of problems; the first ones are enough to go on. */
  private static List<String> bounded(List<String> reasons) {
    if (reasons.size() <= MOST) {
      return reasons.stream().map(reason -> Cut.to(LONGEST, reason)).toList();
    }
    List<String> first = new ArrayList<>(bounded(reasons.subList(0, MOST)));
    first.add("... and " + (reasons.size() - MOST) + " more");
    return first;
  }

  private static void list(ArrayNode array, List<String> texts) {
    texts.forEach(array::add);
  }

  /** As records and people write a verdict. */
  public static String word(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }

  /** The line; empty for a message that is none. Members of other names are passed over. */
  public static Optional<RulesStatus> read(byte[] message) {
    Members members = new Members(message, LARGEST);
    String job = members.needed("job", LONGEST);
    Long number = needed("number", 1, members);
    String version = members.needed("version", LONGEST);
    Optional<Verdict> verdict = verdict(members);
    Long time = members.moment("time");
    Long effective = members.moment("effective");
    Long inForce = needed("in_force", 0, members);
    List<String> restarted = members.texts("restarted");
    List<String> removed = members.texts("removed");
    String rule = members.text("rule", LONGEST);
    List<String> reasons = members.texts("reasons");
    if (members.refused() || verdict.isEmpty() || time == null) {
      return Optional.empty();
    }
    return Optional.of(
        new RulesStatus(
            job,
            number,
            version,
            verdict.get(),
            time,
            effective,
            inForce,
            restarted,
            removed,
            rule,
            reasons));
  }

  private static Long needed(String name, long least, Members members) {
    Long number = members.whole(name, least);
    if (number == null) {
      members.refuse(name + " is missing");
    }
    return number;
  }

  private static Optional<Verdict> verdict(Members members) {
    String word = members.needed("verdict", LONGEST);
    return Arrays.stream(Verdict.values()).filter(known -> word(known).equals(word)).findFirst();
  }
}
