package org.yujing.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yujing.publish.PublishedRules;
import org.yujing.publish.RulesJson;
import org.yujing.publish.RulesReading.Illegible;
import org.yujing.publish.RulesStatus;
import org.yujing.publish.RulesStatus.Verdict;
import org.yujing.publish.RulesStatusJson;
import org.yujing.publish.RulesTopic;
import org.yujing.rule.RuleSetDiff;
import org.yujing.topic.Job;

/**
 * Hands over a rule set and tells what the jobs answer.
 *
 * @param diff to the set in force; null where there is none, or it cannot be read here
 * @param json whether one object is said at the end, and nothing before
 */
record Publication(PublishedRules rules, RuleSetDiff diff, boolean json, PrintWriter out) {
  private static final Set<String> JOBS =
      new TreeSet<>(List.of(Job.ASSESS.word(), Job.DETECT.word()));

  /** Why such a set cannot travel; nothing where it can. */
  static List<String> obstacles(PublishedRules rules) {
    return RulesJson.read(1, 0, RulesJson.write(rules)) instanceof Illegible wrong
        ? wrong.reasons()
        : List.of();
  }

  void sayDifference() {
    if (!json && diff != null) {
      new DiffText(diff, out).print();
      out.println();
    } else if (!json) {
      out.println(Words.of("publish.first", rules.version()));
    }
  }

  /** Says why nothing is sent, which is good. */
  int leave(String why, long number) {
    if (json) {
      out.println(node(number, false).put("why", why));
    } else {
      out.println(Words.of("publish." + why, rules.version(), number));
    }
    return 0;
  }

  /** Sends it; its number. */
  long send(RulesTopic topic) {
    long number = topic.append(rules);
    if (!json) {
      out.println(Words.of("publish.sent", rules.version(), number));
    }
    return number;
  }

  /** Says that it is there, but that nobody has answered on it. */
  void pending(long number) {
    if (!json) {
      out.println(Words.of("publish.pending", rules.version(), number));
    }
  }

  /**
   * Waits for the answers.
   *
   * @param sent whether it was sent just now
   */
  int await(RulesTopic topic, long number, boolean sent, Duration timeout) {
    out.flush();
    Map<String, RulesStatus> answers = topic.answers(number, rules.version(), JOBS, timeout);
    boolean good =
        answers.keySet().containsAll(JOBS)
            && answers.values().stream().allMatch(it -> it.verdict() == Verdict.ACCEPTED);
    if (json) {
      ObjectNode node = node(number, sent).put("good", good);
      ArrayNode list = node.putArray("answers");
      answers.values().forEach(it -> list.addRawValue(new RawValue(RulesStatusJson.write(it))));
      out.println(node);
    } else {
      JOBS.forEach(job -> say(job, answers.get(job), timeout));
    }
    return good ? 0 : 1;
  }

  private ObjectNode node(long number, boolean sent) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("version", rules.version());
    node.put("number", number == 0 ? null : number);
    node.put("sent", sent);
    node.set("diff", diff == null ? null : DiffJson.of(diff));
    return node;
  }

  private void say(String job, RulesStatus answer, Duration timeout) {
    if (answer == null) {
      out.println(Words.of("publish.silent", job, timeout.toSeconds()));
      return;
    }
    if (answer.verdict() != Verdict.ACCEPTED) {
      out.println(Words.of("publish.kept", job, answer.inForce()));
      answer.reasons().forEach(reason -> out.println("  " + PlainText.of(reason)));
      return;
    }
    String from = answer.effective() == null ? "" : StatusWords.effective(answer.effective());
    out.println(Words.of("publish.accepted", job, answer.number(), from));
    names("publish.restarted", answer.restarted());
    names("publish.removed", answer.removed());
  }

  private void names(String key, List<String> rules) {
    if (!rules.isEmpty()) {
      out.println("  " + Words.of(key, PlainText.of(String.join(", ", rules))));
    }
  }
}
