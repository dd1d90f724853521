package org.yujing.simulate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.YamlMapping;
import org.yujing.problem.YamlNode;
import org.yujing.simulate.PlannedTruth.PlannedMoment;
import org.yujing.simulate.PlannedTruth.Whom;
import org.yujing.simulate.Plot.CastPart;
import org.yujing.warning.Level;

/** Reads one entry of {@code found}. */
record PlannedTruthReader(
    Plan plan, String of, Map<String, CastPart> cast, Set<String> signals, YamlMapping map) {
  private static final List<String> SUBJECTS = List.of("target", "device", "grid");

  /** Whom it is about, before the rest is known. */
  private record About(Whom whom, String member, List<ValueForm> key) {}

  Optional<PlannedTruth> read() {
    Optional<About> about = about();
    String scenario = map.find("scenario").flatMap(YamlNode::text).orElse(plan.pack());
    List<String> rules =
        map.find("rules").map(YamlNode::oneOrMore).orElse(List.of()).stream()
            .flatMap(node -> node.text().stream())
            .toList();
    String level =
        map.find("level").flatMap(node -> node.word(Level.class)).map(Level::word).orElse("");
    PlannedMoment from = map.find("from").flatMap(this::moment).orElse(new PlannedMoment("", 0));
    Optional<PlannedMoment> until = map.need("until").flatMap(this::moment);
    Optional<PlannedMoment> harm = map.find("harm").flatMap(this::moment).or(() -> until);
    boolean optional = map.find("optional").flatMap(YamlNode::bool).orElse(false);
    map.reportUnknownKeys();
    return about.isEmpty() || until.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new PlannedTruth(
                about.get().whom(),
                about.get().member(),
                about.get().key(),
                scenario,
                rules,
                level,
                from,
                until.get(),
                harm.orElseThrow(),
                optional));
  }

  private Optional<About> about() {
    Optional<YamlNode> subject = map.find("subject");
    Optional<YamlNode> parties = map.find("parties");
    Optional<YamlNode> key = map.find("key");
    ValueReader values = new ValueReader(plan.words());
    if (subject.isPresent()) {
      return subject.flatMap(this::subject);
    }
    if (parties.isPresent()) {
      return parties
          .flatMap(YamlNode::list)
          .map(items -> new About(Whom.PARTIES, "", items.stream().map(values::read).toList()));
    }
    if (key.isPresent()) {
      return key.map(node -> new About(Whom.KEY, "", List.of(values.read(node))));
    }
    map.node()
        .problem(
            ProblemCode.MISSING_KEY,
            "this does not say who is found",
            "add subject, parties or key");
    return Optional.empty();
  }

  private Optional<About> subject(YamlNode node) {
    if (node.kind() != YamlNode.Kind.MAPPING) {
      return node.word(SUBJECTS).map(word -> new About(whom(word), "", List.of()));
    }
    YamlMapping written = node.mapping().orElseThrow();
    Optional<YamlNode> complainant = written.find("complainant");
    Optional<YamlNode> member = complainant.or(() -> written.need("target"));
    written.reportUnknownKeys();
    Whom whom = complainant.isPresent() ? Whom.COMPLAINANT : Whom.TARGET;
    return member
        .flatMap(name -> PlannedSignalReader.member(name, cast.keySet()))
        .map(name -> new About(whom, name, List.of()));
  }

  private static Whom whom(String word) {
    return switch (word) {
      case "device" -> Whom.DEVICE;
      case "grid" -> Whom.GRID;
      default -> Whom.TARGET;
    };
  }

  private Optional<PlannedMoment> moment(YamlNode node) {
    if (node.kind() != YamlNode.Kind.MAPPING) {
      return LengthSpan.read(node).map(span -> new PlannedMoment("", span.to()));
    }
    YamlMapping written = node.mapping().orElseThrow();
    Optional<String> after = written.need("after").flatMap(name -> name.word(signals));
    long by = written.find("by").flatMap(LengthSpan::read).map(LengthSpan::to).orElse(0L);
    written.reportUnknownKeys();
    return after.map(name -> new PlannedMoment(name, by));
  }
}
