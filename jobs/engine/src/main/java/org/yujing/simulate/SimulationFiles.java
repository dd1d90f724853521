package org.yujing.simulate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.yujing.signal.Stream;

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
  private final Map<String, Delivery> deliveries = new TreeMap<>();
  private final Map<String, TextFile> files = new TreeMap<>();
  private final Map<String, String> checksums = new TreeMap<>();
  private final Map<String, Long> byPlot = new TreeMap<>();
  private long signals;
  private long events;
  private long day = Long.MIN_VALUE;

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
    Map<String, Stream> sources = plans.sources();
    try {
      for (Map.Entry<String, Stream> source : sources.entrySet()) {
        String name = source.getKey();
        deliveries.put(name, new Delivery(size, name, source.getValue(), dirt));
        files.put(name, new TextFile(folder.resolve(file(name)), packed));
      }
      simulation.play(signal -> take(signal, progress));
      deliver(Long.MAX_VALUE);
    } finally {
      for (TextFile file : files.values()) {
        file.close();
      }
    }
    files.forEach((name, file) -> checksums.put(file(name), file.checksum()));
    new CityRegisters(simulation.city(), facts)
        .files()
        .forEach((name, text) -> text("reference/" + name, text));
    reference.forEach((name, text) -> text("reference/" + name, text));
    text("sources.yaml", sourcesFile(sources));
    StringBuilder truths = new StringBuilder();
    simulation.truths().forEach(truth -> truths.append(TruthJson.write(truth)).append('\n'));
    text("truth.jsonl", truths.toString());
    Manifest manifest = manifest(simulation);
    text("manifest.json", manifest.json());
    return manifest;
  }

  private String file(String source) {
    return "signals/" + source + (packed ? ".jsonl.gz" : ".jsonl");
  }

  private void take(MadeSignal signal, LongConsumer progress) {
    if (signal.time() >= day + Local.DAY) {
      day = signal.time();
      deliver(signal.time());
    }
    deliveries.get(signal.source()).take(signal);
    byPlot.merge(signal.pack() + "/" + signal.plot(), 1L, Long::sum);
    events += signal.opens() ? 1 : 0;
    signals++;
    if (signals % TOLD_EVERY == 0) {
      progress.accept(signals);
    }
  }

  private void deliver(long before) {
    try {
      for (Map.Entry<String, Delivery> delivery : deliveries.entrySet()) {
        delivery.getValue().deliver(before, files.get(delivery.getKey())::line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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

  private String sourcesFile(Map<String, Stream> sources) {
    StringBuilder text = new StringBuilder("sources:\n");
    sources.forEach(
        (name, stream) ->
            text.append("  - name: ")
                .append(name)
                .append("\n    stream: ")
                .append(stream.word())
                .append("\n    file: ")
                .append(file(name))
                .append("\n    format: jsonl\n"));
    return text.toString();
  }

  private Manifest manifest(Simulation simulation) {
    Map<String, SourceCount> counts = new LinkedHashMap<>();
    deliveries.forEach((name, delivery) -> counts.put(name, delivery.count()));
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
