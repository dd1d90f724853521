package org.yujing.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.yujing.problem.Problems;
import org.yujing.problem.Suggestion;
import org.yujing.rule.RuleFiles;
import org.yujing.rule.RuleFiles.Part;
import org.yujing.simulate.CityCalendars;
import org.yujing.simulate.CitySize;
import org.yujing.simulate.Dirt;
import org.yujing.simulate.Manifest;
import org.yujing.simulate.SimulationFiles;
import org.yujing.simulate.SimulationPlans;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code yujing simulate}: a fictitious city with known truth, as files. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.yujing.command.help")
final class SimulateCommand implements Callable<Integer> {
  private static final int MOST_GRIDS = 20_000;
  private static final int MOST_DAYS = 3660;

  @Spec private CommandSpec spec;
  @Mixin private RulesFolderOption rules;

  @Option(names = "--out", paramLabel = "DIR", required = true, descriptionKey = "simulate-out")
  private Path out;

  @Option(names = "--seed", paramLabel = "N", descriptionKey = "simulate-seed")
  private long seed = 1;

  @Option(names = "--grids", paramLabel = "N", descriptionKey = "simulate-grids")
  private int grids = CitySize.GRIDS;

  @Option(names = "--from", paramLabel = "DATE", descriptionKey = "simulate-from")
  private String from = "2023-01-01";

  @Option(names = "--years", paramLabel = "N", descriptionKey = "simulate-years")
  private Integer years;

  @Option(names = "--days", paramLabel = "N", descriptionKey = "simulate-days")
  private Integer days;

  @Option(names = "--packs", paramLabel = "NAME", split = ",", descriptionKey = "simulate-packs")
  private List<String> packs = new ArrayList<>();

  @Option(names = "--clean", descriptionKey = "simulate-clean")
  private boolean clean;

  @Option(names = "--gzip", descriptionKey = "simulate-gzip")
  private boolean packed;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  @Override
  public Integer call() {
    long started = System.nanoTime();
    CitySize size = size();
    Problems problems = new Problems();
    SimulationPlans plans = SimulationPlans.read(rules.folder(), wanted(), problems);
    ProblemList.print(problems.sorted(), err());
    if (problems.hasErrors()) {
      err().println(Words.of("check.bad", problems.size()));
      return 1;
    }
    RuleFiles files = RuleFiles.read(rules.folder(), new Problems());
    CityCalendars calendars = CityCalendars.of(files.texts(Part.REFERENCE));
    try (SimulationFolder held = SimulationFolder.open(out)) {
      PeriodAhead.of(size, Instant.now()).ifPresent(err()::println);
      SimulationFiles writing =
          new SimulationFiles(out, plans, size, calendars, clean ? Dirt.NONE : Dirt.USUAL, packed);
      Manifest manifest = writing.write(calendars.files(), this::progress);
      say(manifest, (System.nanoTime() - started) / 1e9);
      return 0;
    } catch (IOException | UncheckedIOException e) {
      throw new UnusableException(Words.of("out.unwritable", out, e.getMessage()));
    }
  }

  private CitySize size() {
    if (grids < 2 || grids > MOST_GRIDS) {
      throw new UnusableException(Words.of("simulate.grids", MOST_GRIDS, grids));
    }
    if (years != null && days != null) {
      throw new UnusableException(Words.of("simulate.length.both"));
    }
    LocalDate first = first();
    long length = days == null ? length(first) : days;
    if (length < 1 || length > MOST_DAYS) {
      throw new UnusableException(Words.of("simulate.length", MOST_DAYS, length));
    }
    return new CitySize(seed, grids, first, (int) length);
  }

  private LocalDate first() {
    try {
      return LocalDate.parse(from);
    } catch (DateTimeException e) {
      throw new UnusableException(Words.of("simulate.date", from));
    }
  }

  private long length(LocalDate first) {
    int many = years == null ? 3 : years;
    return first.plusYears(many).toEpochDay() - first.toEpochDay();
  }

  /** The packs that have a plan, or those of them that are asked for. */
  private List<String> wanted() {
    List<String> all = SimulationPlans.packs(rules.folder());
    if (all.isEmpty()) {
      throw new UnusableException(Words.of("simulate.none", rules.folder()));
    }
    for (String pack : packs) {
      if (!all.contains(pack)) {
        String hint = Suggestion.nearest(pack, all).orElse(String.join(", ", all));
        throw new UnusableException(Words.of("simulate.pack", pack, hint));
      }
    }
    return packs.isEmpty() ? all : packs;
  }

  private void progress(long signals) {
    err().println(Words.of("simulate.progress", signals));
  }

  private void say(Manifest manifest, double seconds) {
    PrintWriter answer = spec.commandLine().getOut();
    if (json) {
      answer.print(manifest.json());
      answer.flush();
    } else {
      SimulateText.print(manifest, answer);
      answer.println(Words.of("simulate.done", out, seconds));
    }
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
