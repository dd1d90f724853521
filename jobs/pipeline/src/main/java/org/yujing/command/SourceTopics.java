package org.yujing.command;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yujing.problem.Problems;
import org.yujing.signal.Source;
import org.yujing.stack.LiveSources;

/** Which topic the running job reads a source from. */
final class SourceTopics {
  private final Map<String, Source> live = new HashMap<>();

  /** {@code file}: the sources file of the running job, of files or of topics. */
  SourceTopics(Path file) {
    Problems problems = new Problems();
    List<Source> sources = LiveSources.load(file, problems);
    if (problems.hasErrors()) {
      throw new UnusableException(Words.of("sources.bad", file));
    }
    sources.forEach(source -> live.put(source.name(), source));
  }

  FeedRoute route(Source source) {
    Source read = live.get(source.name());
    if (read == null) {
      throw new UnusableException(Words.of("feed.unknown", source.name()));
    }
    return FeedRoute.signals(source, read);
  }
}
