package org.yujing.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.yujing.command.ShadowComparison.Held;
import org.yujing.rule.Rule.Status;
import org.yujing.signal.JsonRecord;
import org.yujing.topic.Topic;
import org.yujing.topic.TopicScan;
import org.yujing.warning.Level;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code yujing rules shadow}: what rules in the shadow said, and what live ones said. */
@Command(
    name = "shadow",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.yujing.command.help")
final class RulesShadowCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Spec private CommandSpec spec;
  @Mixin private StackOptions stack;
  @Mixin private KeyOption key;

  @Option(names = "--since", paramLabel = "TIME", descriptionKey = "since")
  private String since;

  @Option(names = "--scenario", paramLabel = "NAME", descriptionKey = "shadow-scenario")
  private String scenario = "";

  @Option(names = "--pair", paramLabel = "SHADOW=LIVE", descriptionKey = "shadow-pair")
  private Map<String, String> pairs = new LinkedHashMap<>();

  @Option(names = "--reference", paramLabel = "DIR", descriptionKey = "reference")
  private List<Path> reference = new ArrayList<>();

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  @Override
  public Integer call() {
    long from = since == null ? Long.MIN_VALUE : Times.parse("--since", since);
    Properties client = stack.client();
    ShadowComparison comparison = new ShadowComparison();
    known(comparison);
    TopicScan scan = new TopicScan(client, StackOptions.PATIENCE);
    read(scan, Topic.SHADOW.word(), from, true, comparison);
    read(scan, Topic.WARNINGS.word(), from, false, comparison);
    List<Held> held = comparison.held(scenario, pairs);
    refuseUnknown(held, comparison);
    if (json) {
      spec.commandLine().getOut().println(json(held));
    } else {
      new ShadowText(spec.commandLine().getOut()).print(held);
    }
    return 0;
  }

  /** A scenario that no rule in the shadow has is a slip of the pen. */
  private void refuseUnknown(List<Held> held, ShadowComparison comparison) {
    List<String> there =
        comparison.held("", Map.of()).stream().map(Held::scenario).distinct().sorted().toList();
    if (held.isEmpty() && !there.isEmpty()) {
      throw new UnusableException(
          Words.of("shadow.no.scenario", scenario, String.join(", ", there)));
    }
  }

  /** A rule that has said nothing is told of too. */
  private void known(ShadowComparison comparison) {
    List<Path> registers = reference.isEmpty() ? stack.reference() : reference;
    stack
        .rules()
        .inForce()
        .flatMap(set -> RuleSides.legible(set.files(), registers, key.pseudonyms()))
        .ifPresent(
            side ->
                side.rules().rules().stream()
                    .filter(rule -> rule.status() != Status.OFF)
                    .forEach(
                        rule ->
                            comparison.rule(
                                rule.name(), rule.scenario(), rule.status() == Status.SHADOW)));
  }

  private static void read(
      TopicScan scan, String topic, long from, boolean shadow, ShadowComparison comparison) {
    scan.read(
        topic,
        0,
        found -> {
          warning(found.value())
              .filter(warning -> time(warning) >= from)
              .ifPresent(warning -> comparison.add(warning, shadow));
          return true;
        });
  }

  private static long time(JsonNode warning) {
    Optional<Instant> time = JsonRecord.moment(warning.path("time").asText());
    return time.map(Instant::toEpochMilli).orElse(Long.MIN_VALUE);
  }

  /** What stands on a topic may be anything. */
  static Optional<JsonNode> warning(byte[] message) {
    try {
      JsonNode node = message == null ? null : JSON.readTree(message);
      return Optional.ofNullable(node).filter(JsonNode::isObject);
    } catch (JsonProcessingException broken) {
      return Optional.empty();
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static ArrayNode json(List<Held> rules) {
    ArrayNode list = JSON.createArrayNode();
    for (Held held : rules) {
      ObjectNode node = list.addObject();
      node.put("rule", held.rule());
      node.put("scenario", held.scenario());
      held.against().forEach(node.putArray("against")::add);
      ArrayNode subjects = node.putArray("subjects");
      held.subjects()
          .forEach(
              both ->
                  subjects
                      .addObject()
                      .put("type", both.who().type())
                      .put("id", both.who().id())
                      .put("name", both.name())
                      .put("shadow", word(both.shadow()))
                      .put("live", word(both.live())));
    }
    return list;
  }

  private static String word(Level level) {
    return level == null ? null : level.word();
  }
}
