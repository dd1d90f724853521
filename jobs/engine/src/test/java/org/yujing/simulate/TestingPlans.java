package org.yujing.simulate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yujing.problem.Problem;
import org.yujing.problem.Problems;

/** Plans written inside a test, and what comes of them. */
final class TestingPlans {
  static final LocalDate FROM = LocalDate.of(2025, 1, 6);

  /** No day is special. */
  static final DayFacts PLAIN =
      new DayFacts() {
        @Override
        public boolean holiday(LocalDate day) {
          return false;
        }

        @Override
        public boolean season(String calendar, LocalDate day) {
          return false;
        }
      };

  private final Path folder;

  TestingPlans(Path folder) {
    this.folder = folder;
  }

  TestingPlans with(String pack, String text) {
    try {
      Path file = folder.resolve(pack).resolve(SimulationPlans.FILE);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  SimulationPlans plans(String... packs) {
    Problems problems = new Problems();
    SimulationPlans plans = SimulationPlans.read(folder, List.of(packs), problems);
    if (!problems.isEmpty()) {
      throw new IllegalStateException(problems.sorted().toString());
    }
    return plans;
  }

  /** What is wrong with a pack, without its folder. */
  List<String> problems(String pack) {
    Problems problems = new Problems();
    SimulationPlans.read(folder, List.of(pack), problems);
    String before = folder.resolve(pack).resolve("sample").toString() + "/";
    return problems.sorted().stream()
        .map(Problem::toString)
        .map(s -> s.replace(before, ""))
        .toList();
  }

  static CitySize size(int grids, int days) {
    return new CitySize(5, grids, FROM, days);
  }

  List<MadeSignal> signals(CitySize size, String... packs) {
    List<MadeSignal> signals = new ArrayList<>();
    new Simulation(plans(packs), size, PLAIN).play(signals::add);
    return signals;
  }

  List<Truth> truths(CitySize size, String... packs) {
    return new Simulation(plans(packs), size, PLAIN).truths();
  }

  Manifest write(Path out, CitySize size, Dirt dirt, String... packs) throws IOException {
    return new SimulationFiles(out, plans(packs), size, PLAIN, dirt, false)
        .write(Map.of(), signals -> {});
  }
}
