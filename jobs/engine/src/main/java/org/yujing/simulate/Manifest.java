package org.yujing.simulate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yujing.simulate.Agenda.PlotCount;
import org.yujing.simulate.Truth.Asked;

/**
 * What was made, and with what.
 *
 * @param events matters of people, each counted once with all its signals
 * @param sources by name
 * @param signals by pack and plot
 * @param plots stories and look-alikes by pack and name
 * @param checksums SHA-256 of the text of each file, by its path
 */
public record Manifest(
    CitySize size,
    List<String> packs,
    List<Truth> truths,
    long events,
    Map<String, SourceCount> sources,
    Map<String, Long> signals,
    Map<String, PlotCount> plots,
    Map<String, String> checksums) {
  /** Of the form of everything in the folder. */
  private static final int VERSION = 1;

  private static final ObjectMapper JSON = new ObjectMapper();

  /** How many signals there are, each counted once. */
  public long total() {
    return sources.values().stream().mapToLong(SourceCount::signals).sum();
  }

  /** How many lines of truth of that kind. */
  public long truths(Asked asked) {
    return truths.stream().filter(truth -> truth.asked() == asked).count();
  }

  /** Stories and look-alikes that did not fit into the period. */
  public int left() {
    return plots.values().stream().mapToInt(PlotCount::left).sum();
  }

  /** As {@code schemas/manifest.schema.json} describes it. */
  public String json() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("version", VERSION);
    node.put("seed", size.seed());
    node.put("grids", size.grids());
    node.put("micro_grids", size.microGrids());
    node.put("from", size.from().toString());
    node.put("days", size.days());
    packs.forEach(node.putArray("packs")::add);
    node.put("signals", total());
    node.put("events", events);
    for (Asked asked : Asked.values()) {
      node.put(asked.name().toLowerCase(Locale.ROOT), truths(asked));
    }
    ObjectNode bySource = node.putObject("sources");
    sources.forEach((name, count) -> source(bySource.putObject(name), count));
    ObjectNode byPlot = node.putObject("plots");
    signals.forEach((name, many) -> byPlot.putObject(name).put("signals", many));
    plots.forEach(
        (name, count) -> {
          ObjectNode plot =
              byPlot.has(name) ? (ObjectNode) byPlot.get(name) : byPlot.putObject(name);
          plot.put("planted", count.planted()).put("left_out", count.left());
        });
    ObjectNode sums = node.putObject("sha256");
    checksums.forEach(sums::put);
    return indented(node);
  }

  private static void source(ObjectNode node, SourceCount count) {
    node.put("lines", count.lines());
    node.put("signals", count.signals());
    node.put("duplicates", count.duplicates());
    node.put("outages", count.outages());
    node.put("held", count.held());
    node.put("out_of_order", count.outOfOrder());
    ObjectNode spoilt = node.putObject("spoilt");
    for (Spoiling way : Spoiling.values()) {
      spoilt.put(way.word(), count.spoilt().getOrDefault(way, 0L));
    }
  }

  private static String indented(ObjectNode node) {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(lines);
    try {
      return JSON.writer(printer).writeValueAsString(node) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can always be written", e);
    }
  }
}
