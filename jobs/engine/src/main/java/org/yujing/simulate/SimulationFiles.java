package org.yujing.simulate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/** Writes a simulation to a folder: signals by source, registers, truth, manifest. */
public final class SimulationFiles {
  /** How many signals lie between two words of how far it is. */
  private static final int TOLD_EVERY = 100_000;

  private final Path folder;
  private final SimulationPlans plans;
  private final CitySize size;
  private final DayFacts facts;
  private final Dirt dirt;
  private final boolean packed;
  private final Map<String, String> checksums = new TreeMap<>();
  private final Map<String, Long> byPlot = new TreeMap<>();
  private long signals;
  private long events;

  /**
   * @param folder where to write; it must exist
   * @param packed whether the files of signals are packed with gzip
   */
  public SimulationFiles(
      Path folder,
      SimulationPlans plans,
      CitySize size,
      DayFacts facts,
      Dirt dirt,
      boolean packed) {
    this.folder = folder;
    this.plans = plans;
    this.size = size;
    this.facts = facts;
    this.dirt = dirt;
    this.packed = packed;
  }

  /**
   * Makes and writes everything.
   *
   * @param reference more files of reference data, by name
   * @param progress told now and then how many signals there are
   */
  public Manifest write(Map<String, String> reference, LongConsumer progress) throws IOException {
    Simulation simulation = new Simulation(plans, size, facts);
    SourceFiles sources = new SourceFiles(folder, size, plans.sources(), dirt, packed);
    try (sources) {
      simulation.play(signal -> take(signal, sources, progress));
      sources.deliverAll();
    }
    checksums.putAll(sources.checksums());
    new CityRegisters(simulation.city(), facts)
        .files()
        .forEach((name, text) -> text("reference/" + name, text));
    reference.forEach((name, text) -> text("reference/" + name, text));
    text("sources.yaml", sources.yaml());
    StringBuilder truths = new StringBuilder();
    simulation.truths().forEach(truth -> truths.append(TruthJson.write(truth)).append('\n'));
    text("truth.jsonl", truths.toString());
    Manifest manifest = manifest(simulation, sources.counts());
    text("manifest.json", manifest.json());
    return manifest;
  }

  private void take(MadeSignal signal, SourceFiles sources, LongConsumer progress) {
    sources.take(signal);
    byPlot.merge(signal.pack() + "/" + signal.plot(), 1L, Long::sum);
    events += signal.opens() ? 1 : 0;
    signals++;
    if (signals % TOLD_EVERY == 0) {
      progress.accept(signals);
    }
  }

  private void text(String name, String text) {
    try (TextFile file = new TextFile(folder.resolve(name), false)) {
      file.text(text);
      file.close();
      checksums.put(name, file.checksum());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Manifest manifest(Simulation simulation, Map<String, SourceCount> counts) {
    return new Manifest(
        size,
        plans.packs().stream().map(SimulationFile::pack).toList(),
        simulation.truths(),
        events,
        counts,
        byPlot,
        simulation.plots(),
        new TreeMap<>(checksums));
  }
}
