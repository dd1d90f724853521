package org.yujing.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.yujing.problem.Problems;
import org.yujing.signal.Source;
import org.yujing.signal.SourceScan;
import org.yujing.signal.SourcesFile;
import org.yujing.topic.TopicScan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code yujing feed}: plays the signals of files into the topics of the running system. */
@Command(name = "feed", mixinStandardHelpOptions = true, resourceBundle = "org.yujing.command.help")
final class FeedCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private StackOptions stack;
  @Mixin private FeedOptions options;

  @Parameters(index = "0", arity = "0..1", paramLabel = "SOURCES", descriptionKey = "feed-sources")
  private Path sources;

  @Option(names = "--sources", paramLabel = "FILE", descriptionKey = "feed-sources-option")
  private Path named;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  private final AtomicLong sent = new AtomicLong();

  @Override
  public Integer call() {
    if (sources != null && named != null) {
      throw new UnusableException(Words.of("feed.sources.both"));
    }
    sources = sources == null ? named : sources;
    options.check();
    Properties client = stack.client();
    List<FeedRoute> routes = routes();
    TopicScan topics = new TopicScan(client, StackOptions.PATIENCE);
    routes.stream().map(FeedRoute::topic).distinct().forEach(topics::partitions);
    InstantSource clock = InstantSource.fixed(Instant.now());
    try (CtrlC ctrl = new CtrlC(() -> err().println(Words.of("feed.left", sent.get())));
        FeedPlay play = new FeedPlay();
        FeedSender sender = new FeedSender(client, StackOptions.PATIENCE)) {
      List<SourceScan> scans = new ArrayList<>();
      for (FeedRoute route : routes) {
        SourceScan scan = route.scan(clock);
        scans.add(scan);
        play.add(route.open(clock, scan.disorder()));
      }
      FeedRun run =
          new FeedRun(routes, play, options, options.shift(scans, clock.instant()), sender, err());
      boolean whole =
          run.play(
              () -> {
                sent.set(run.sent());
                return ctrl.goesOn();
              });
      say(run, whole);
      return 0;
    } catch (IOException e) {
      throw new UnusableException(Words.of("feed.broken", e.getMessage()));
    }
  }

  private List<FeedRoute> routes() {
    Path file = file();
    Problems problems = new Problems();
    List<Source> read = SourcesFile.load(file, problems);
    if (problems.hasErrors()) {
      ProblemList.print(problems.sorted(), err());
      throw new UnusableException(Words.of("sources.bad", file));
    }
    SourceTopics topics = new SourceTopics(stack.sources().orElse(file));
    List<FeedRoute> routes = new ArrayList<>();
    for (Source source : options.wanted(read)) {
      if (source.live()) {
        throw new UnusableException(Words.of("feed.live", source.name()));
      }
      routes.add(topics.route(source));
    }
    options.actions(sources == null).map(FeedRoute::actions).ifPresent(routes::add);
    return routes;
  }

  /** A folder means its sources.yaml, such as that of a simulation. */
  private Path file() {
    if (sources == null) {
      return Home.file("sample-data/sources.yaml");
    }
    return Files.isDirectory(sources) ? sources.resolve("sources.yaml") : sources;
  }

  private void say(FeedRun run, boolean whole) {
    Duration took = run.took();
    if (json) {
      ObjectNode node = JsonNodeFactory.instance.objectNode();
      node.put("sent", run.sent());
      node.put("whole", whole);
      node.put("seconds", took.toMillis() / 1000.0);
      ObjectNode counts = node.putObject("sources");
      run.counts().forEach(counts::put);
      spec.commandLine().getOut().println(node);
    } else {
      String words = whole ? "feed.done" : "feed.stopped";
      spec.commandLine().getOut().println(Words.of(words, run.sent(), took.toMillis() / 1000.0));
    }
    spec.commandLine().getOut().flush();
    if (!run.nothing().isEmpty()) {
      err().println(run.nothing());
    }
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
