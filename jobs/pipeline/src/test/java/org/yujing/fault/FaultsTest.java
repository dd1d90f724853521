package org.yujing.fault;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.yujing.stack.TestingStack;
import org.yujing.topic.Topic;

/**
 * One play, a fault in each round: all of them, several times, where {@code yujing.faults} is set
 * ({@code scripts/verify --faults}); else few, once.
 */
@Tag("stack")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(7200)
class FaultsTest {
  private static final boolean ALL = Boolean.getBoolean("yujing.faults");

  /** Where to look afterwards; else all of it is gone. */
  private static final String FOLDER = System.getProperty("yujing.faults.folder", "");

  /** Only those whose names this regular expression finds; only their rows are written anew. */
  private static final String ONLY = System.getProperty("yujing.faults.only", "");

  private static final Path HOME = Path.of(System.getProperty("yujing.home", "."));

  private final List<Fault> faults = new ArrayList<>();
  private final FaultTable table = new FaultTable();
  private Play play;

  @BeforeAll
  @Timeout(900)
  void start(@TempDir Path temporary) throws Exception {
    assumeTrue(TestingStack.fetched(), "scripts/verify fetches Kafka and Flink");
    known()
        .filter(fault -> ALL || !ONLY.isEmpty() || fault.brief())
        .filter(fault -> Pattern.compile(ONLY).matcher(fault.name()).find())
        .flatMap(fault -> Collections.nCopies(runs(fault), fault).stream())
        .forEach(faults::add);
    play = Play.start(FOLDER.isEmpty() ? temporary : Path.of(FOLDER), faults.size());
  }

  private static Stream<Fault> known() {
    return Stream.of(
            ServerFaults.all(),
            RecordFaults.all(),
            StateFaults.all(),
            RuleFaults.all(),
            ClockFaults.all())
        .flatMap(List::stream);
  }

  private static int runs(Fault fault) {
    return ALL ? fault.runs() : 1;
  }

  @TestFactory
  Stream<DynamicTest> whatIsSaidIsWhatARunSays() {
    return faults.stream().map(fault -> DynamicTest.dynamicTest(fault.name(), () -> play(fault)));
  }

  private void play(Fault fault) throws Exception {
    String seen = null;
    try {
      seen = fault.course().play(play);
    } finally {
      note(fault, seen);
      if (seen == null) {
        play.giveUp();
      }
    }
  }

  private void note(Fault fault, String seen) throws IOException {
    int signals = RoundSignals.all(play.round()).size();
    table.add(
        fault, seen, signals, play.compared(Topic.WARNINGS), play.compared(Topic.QUEUE_HISTORY));
    if (ALL) {
      table.write(HOME.resolve("docs/reliability.md"), known().map(Fault::name).toList());
    }
  }

  @AfterAll
  void stop() throws Exception {
    if (play != null) {
      play.close();
    }
  }
}
