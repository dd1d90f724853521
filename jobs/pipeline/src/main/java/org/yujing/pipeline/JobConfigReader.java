package org.yujing.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.yujing.detect.Storms.Limit;
import org.yujing.problem.Durations;
import org.yujing.problem.Place;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.Problems;
import org.yujing.problem.Yaml;
import org.yujing.problem.YamlMapping;
import org.yujing.problem.YamlNode;
import org.yujing.signal.Source.Pace;
import org.yujing.topic.Job;
import org.yujing.topic.KafkaClient;

/** Reads the settings of a job from a YAML file. Paths in it are relative to it. */
public final class JobConfigReader {
  private static final int MOST_TASKS = 32_768;
  private static final String USUAL_ZONE = "Asia/Shanghai";
  private static final Pace USUAL_WARNINGS = pace(10, 5);
  private static final Pace USUAL_DISPOSITIONS = pace(0, 5);

  private final Job job;
  private final Path folder;
  private final YamlMapping keys;

  private JobConfigReader(Job job, Path folder, YamlMapping keys) {
    this.job = job;
    this.folder = folder;
    this.keys = keys;
  }

  private static Pace pace(int outOfOrder, int idleAfter) {
    return new Pace(
        Duration.ofSeconds(outOfOrder), Duration.ofSeconds(idleAfter), Duration.ofMinutes(10));
  }

  /** The settings, or empty after reporting every problem of the file. */
  public static Optional<JobConfig> read(Job job, Path file, Problems problems) {
    int before = problems.size();
    return document(file, problems)
        .flatMap(YamlNode::mapping)
        .map(keys -> new JobConfigReader(job, file.toAbsolutePath().getParent(), keys).config())
        .filter(config -> problems.size() == before)
        .flatMap(config -> config);
  }

  private static Optional<YamlNode> document(Path file, Problems problems) {
    try {
      return Yaml.read(file.toString(), Files.readAllBytes(file), problems);
    } catch (IOException unreadable) {
      String why = Files.exists(file) ? "cannot be read" : "does not exist";
      problems.add(Place.of(file.toString()), ProblemCode.UNREADABLE, "the file " + why, "");
      return Optional.empty();
    }
  }

  private Optional<JobConfig> config() {
    Optional<KafkaClient> kafka =
        keys.need("kafka").flatMap(YamlNode::mapping).flatMap(this::kafka);
    Delivery delivery = delivery();
    Optional<Path> sources = sources();
    List<Path> reference = reference();
    Path key = keys.find("hash_key_file").flatMap(this::file).orElse(null);
    int parallelism =
        keys.find("parallelism").flatMap(node -> node.integer(1, MOST_TASKS)).orElse(0);
    ZoneId zone = keys.find("zone").flatMap(YamlNode::zone).orElse(ZoneId.of(USUAL_ZONE));
    Limit storm = storm();
    Pace warnings = pace("warnings", USUAL_WARNINGS);
    Pace dispositions = pace("dispositions", USUAL_DISPOSITIONS);
    keys.reportUnknownKeys();
    boolean complete = kafka.isPresent() && (job == Job.ASSESS || sources.isPresent());
    return complete
        ? Optional.of(
            new JobConfig(
                job,
                kafka.get(),
                delivery,
                sources.orElse(null),
                reference,
                key,
                parallelism,
                zone,
                storm,
                warnings,
                dispositions))
        : Optional.empty();
  }

  private Optional<KafkaClient> kafka(YamlMapping entry) {
    String servers = entry.need("servers").flatMap(YamlNode::text).orElse("");
    Optional<YamlNode> file = entry.find("client");
    entry.reportUnknownKeys();
    return file.isEmpty()
        ? Optional.of(KafkaClient.of(servers))
        : file.flatMap(node -> client(servers, node));
  }

  private Optional<KafkaClient> client(String servers, YamlNode node) {
    Optional<Path> file = file(node);
    try {
      return file.isEmpty() ? Optional.empty() : Optional.of(KafkaClient.of(servers, file.get()));
    } catch (IOException unreadable) {
      node.problem(
          ProblemCode.UNREADABLE, "the client's settings cannot be read", "key=value lines");
      return Optional.empty();
    }
  }

  private Delivery delivery() {
    DeliveryGuarantee guarantee =
        keys.find("delivery")
            .flatMap(node -> node.word(Delivery.WORDS.keySet()))
            .map(Delivery.WORDS::get)
            .orElse(DeliveryGuarantee.EXACTLY_ONCE);
    Duration timeout =
        keys.find("transaction_timeout").flatMap(YamlNode::duration).orElse(Delivery.USUAL_TIMEOUT);
    return new Delivery(guarantee, timeout);
  }

  private Optional<Path> sources() {
    if (job == Job.DETECT) {
      return keys.need("sources").flatMap(this::file);
    }
    keys.refuse("sources", "signals are read by detect alone");
    return Optional.empty();
  }

  private List<Path> reference() {
    return keys.find("reference").map(YamlNode::oneOrMore).orElse(List.of()).stream()
        .map(this::folder)
        .filter(Objects::nonNull)
        .toList();
  }

  private Limit storm() {
    if (job == Job.ASSESS) {
      keys.refuse("storm", "rules are judged by detect alone");
      return JobConfig.USUAL_STORM;
    }
    Optional<YamlMapping> entry = keys.find("storm").flatMap(YamlNode::mapping);
    Limit usual = JobConfig.USUAL_STORM;
    int most =
        entry
            .flatMap(map -> map.find("most"))
            .flatMap(node -> node.integer(1, Integer.MAX_VALUE))
            .orElse((int) usual.most());
    Duration within =
        entry.flatMap(map -> map.find("within")).flatMap(YamlNode::duration).orElse(usual.within());
    entry.ifPresent(YamlMapping::reportUnknownKeys);
    return new Limit(most, within);
  }

  private Pace pace(String key, Pace usual) {
    if (job == Job.DETECT) {
      keys.refuse(key, "read by assess alone");
      return usual;
    }
    Optional<YamlMapping> entry = keys.find(key).flatMap(YamlNode::mapping);
    Pace pace =
        new Pace(
            entry
                .flatMap(e -> e.find("out_of_order"))
                .flatMap(JobConfigReader::wait)
                .orElse(usual.outOfOrder()),
            entry
                .flatMap(e -> e.find("idle_after"))
                .flatMap(YamlNode::duration)
                .orElse(usual.idleAfter()),
            usual.ahead());
    entry.ifPresent(YamlMapping::reportUnknownKeys);
    return pace;
  }

  /** Not to wait at all is a length of time here. */
  private static Optional<Duration> wait(YamlNode node) {
    boolean zero =
        node.kind() == YamlNode.Kind.TEXT
            && node.scalar().flatMap(Durations::parse).filter(Duration::isZero).isPresent();
    return zero ? Optional.of(Duration.ZERO) : node.duration();
  }

  private Optional<Path> file(YamlNode node) {
    return path(node)
        .filter(path -> is(Files.isRegularFile(path) && Files.isReadable(path), path, node));
  }

  private Path folder(YamlNode node) {
    return path(node).filter(path -> is(Files.isDirectory(path), path, node)).orElse(null);
  }

  private static boolean is(boolean there, Path path, YamlNode node) {
    if (!there) {
      String wrong = Files.exists(path) ? "cannot be read as such" : "does not exist";
      String hint = "paths are relative to the file that names them";
      node.problem(ProblemCode.UNREADABLE, "\"" + path + "\" " + wrong, hint);
    }
    return there;
  }

  private Optional<Path> path(YamlNode node) {
    try {
      return node.text().map(text -> folder.resolve(text).normalize());
    } catch (InvalidPathException noPath) {
      node.problem(ProblemCode.BAD_VALUE, node.label() + " is no path", "");
      return Optional.empty();
    }
  }
}
