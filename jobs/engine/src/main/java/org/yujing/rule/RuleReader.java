package org.yujing.rule;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yujing.expression.Expected;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.YamlMapping;
import org.yujing.problem.YamlNode;
import org.yujing.rule.Rule.Season;
import org.yujing.rule.Rule.Status;
import org.yujing.rule.Rule.SubjectKind;
import org.yujing.signal.Stream;

/** Reads one rule file. */
final class RuleReader {
  private static final ZoneId USUAL_ZONE = ZoneId.of("Asia/Shanghai");
  private static final int MOST_SHIFT = 3;

  private final RulePath path;
  private final YamlMapping map;
  private final Surroundings surroundings;

  RuleReader(RulePath path, YamlMapping map, Surroundings surroundings) {
    this.path = path;
    this.map = map;
    this.surroundings = surroundings;
  }

  /** The rule, or empty where something that it cannot do without is missing. */
  Optional<Rule> read(String version) {
    Optional<String> name = map.need("rule").flatMap(this::name);
    Optional<String> title = map.need("title").flatMap(YamlNode::text);
    ZoneId zone = map.find("zone").flatMap(YamlNode::zone).orElse(USUAL_ZONE);
    FormulaReader formulas = surroundings.formulas(zone);
    Set<Stream> on = StreamsReader.read(map);
    Optional<Detector> detector =
        new DetectorReader(formulas, on, surroundings.rosters()).read(map);
    Set<Stream> streams = RuleStreams.read(map, on, detector.orElse(null));
    Formula where = formulas.optional(map.find("where"), streams, Expected.CONDITION);
    List<Formula> by = by(formulas, streams);
    Optional<Levels> levels = LevelsReader.read(map, detector.orElse(null));
    Duration quiet = map.find("quiet").flatMap(YamlNode::duration).orElse(null);
    Season season = map.find("season").flatMap(this::season).orElse(null);
    Formula unless = formulas.optional(map.find("unless"), streams, Expected.CONDITION);
    Optional<Template> message = message(formulas, streams, title.orElse(path.name()), zone);
    message.ifPresent(template -> foretells(template, detector.orElse(null)));
    SubjectKind subject =
        map.find("subject")
            .flatMap(node -> SubjectReader.read(node, streams))
            .orElse(SubjectKind.TARGET);
    Status status = map.find("status").flatMap(n -> n.word(Status.class)).orElse(Status.LIVE);
    String scenario = text("scenario", path.pack());
    String why = text("why", "");
    String source = text("source", "");
    map.reportUnknownKeys();
    if (name.isEmpty() || title.isEmpty() || detector.isEmpty() || levels.isEmpty()) {
      return Optional.empty();
    }
    if (by.isEmpty() || message.isEmpty() || streams.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Rule(
            name.get(),
            path.pack(),
            scenario,
            title.get(),
            status,
            why,
            source,
            streams,
            where,
            by,
            detector.get(),
            levels.get(),
            quiet,
            season,
            unless,
            message.get(),
            subject,
            zone,
            version,
            Structure.hash(streams, where, by, detector.get(), zone)));
  }

  private Optional<String> name(YamlNode node) {
    Optional<String> name = node.text();
    name.filter(written -> !written.equals(path.name()))
        .ifPresent(
            written ->
                node.problem(
                    ProblemCode.NAME_MISMATCH,
                    "rule \"" + written + "\" in the file of \"" + path.name() + "\"",
                    "rule: " + path.name()));
    return name;
  }

  private List<Formula> by(FormulaReader formulas, Set<Stream> streams) {
    List<Formula> parts = new ArrayList<>();
    for (YamlNode node : map.need("by").map(YamlNode::oneOrMore).orElse(List.of())) {
      formulas.read(node, streams, Expected.KEY).ifPresent(parts::add);
    }
    return parts;
  }

  private Optional<Season> season(YamlNode node) {
    Optional<YamlMapping> parts = node.mapping();
    Optional<String> calendar =
        parts.flatMap(part -> part.need("calendar")).flatMap(surroundings::calendar);
    int shift =
        parts
            .flatMap(part -> part.find("shift"))
            .flatMap(written -> written.integer(1, MOST_SHIFT))
            .orElse(1);
    parts.ifPresent(YamlMapping::reportUnknownKeys);
    return calendar.map(name -> new Season(name, shift));
  }

  private Optional<Template> message(
      FormulaReader formulas, Set<Stream> streams, String title, ZoneId zone) {
    Optional<YamlNode> node = map.find("message");
    if (node.isEmpty()) {
      return Optional.of(Template.plain(path.name(), title, zone));
    }
    return node.get()
        .text()
        .flatMap(
            text ->
                new TemplateReader(formulas, streams, node.get(), text)
                    .read(path.name(), title, zone));
  }

  /** Only what is forecast can be told. */
  private void foretells(Template message, Detector detector) {
    boolean told = message.fields().contains("forecast");
    if (told && detector != null && !(detector instanceof Detector.Forecast)) {
      map.find("message")
          .ifPresent(
              node ->
                  node.problem(
                      ProblemCode.UNKNOWN_FIELD,
                      "the rule forecasts nothing",
                      "{value} is the figure that was measured"));
    }
  }

  private String text(String key, String otherwise) {
    return map.find(key).flatMap(YamlNode::text).orElse(otherwise);
  }
}
