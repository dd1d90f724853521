package org.yujing.backtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.yujing.detect.Excuses;
import org.yujing.detect.Figure;
import org.yujing.detect.Ledger;
import org.yujing.detect.Rehearsal;
import org.yujing.detect.Roster;
import org.yujing.detect.Routed;
import org.yujing.detect.Router;
import org.yujing.detect.WarningSignals;
import org.yujing.pipeline.RunInput;
import org.yujing.reference.Enrichment;
import org.yujing.reference.Reference;
import org.yujing.rule.Exceptions;
import org.yujing.rule.Rule;
import org.yujing.signal.RawRecord;
import org.yujing.signal.RecordReader;
import org.yujing.signal.Signal;
import org.yujing.signal.SignalReader;
import org.yujing.signal.Source;
import org.yujing.signal.Stream;
import org.yujing.warning.Warning;

/** One key of one rule once more, from its first signal on: the same steps as when it ran. */
public final class KeyReplay {
  private final Rule rule;
  private final String key;
  private final Router router;

  /** By identity: one that came again is judged as the repetition it is, and listed once. */
  private final Map<List<String>, Signal> signals = new LinkedHashMap<>();

  private final List<FigurePoint> figures = new ArrayList<>();
  private final List<Routed> heard = new ArrayList<>();
  private long first = Long.MAX_VALUE;
  private long last = Long.MIN_VALUE;

  private KeyReplay(Rule rule, String key) {
    this.rule = rule;
    this.key = key;
    this.router = new Router(List.of(rule), Ledger.NONE);
  }

  /**
   * What came of it.
   *
   * @param signals of the key, by time and id, each once
   * @param figures what was measured, in order
   * @param warnings what the rule says of them now
   */
  public record Replayed(List<Signal> signals, List<FigurePoint> figures, List<Warning> warnings) {}

  /**
   * Plays it.
   *
   * @param warnings what other rules said, for rules over warnings
   * @param until up to when, in milliseconds; the last signal of any source may be later
   */
  public static Replayed of(
      Rule rule,
      String key,
      Exceptions exceptions,
      Reference reference,
      RunInput input,
      List<Warning> warnings,
      long until) {
    KeyReplay replay = new KeyReplay(rule, key);
    replay.read(reference, input);
    warnings.stream().filter(warning -> !warning.shadow()).forEach(replay::hear);
    return replay.play(new Excuses(exceptions, reference), reference, until);
  }

  private void read(Reference reference, RunInput input) {
    Enrichment enrichment = new Enrichment(reference, (source, register) -> {});
    InstantSource clock = InstantSource.fixed(Instant.ofEpochMilli(input.clock()));
    for (Source source : input.sources()) {
      SignalReader reader = new SignalReader(source, input.pseudonyms(), clock);
      boolean wanted = rule.streams().contains(source.stream());
      each(
          source,
          raw -> {
            if (reader.read(raw) instanceof Signal signal) {
              first = Math.min(first, signal.time());
              last = Math.max(last, signal.time());
              if (wanted) {
                route(enrichment.enrich(signal));
              }
            }
          });
    }
  }

  private static void each(Source source, Consumer<RawRecord> out) {
    try (RecordReader records = RecordReader.open(source)) {
      for (RawRecord raw = records.next(); raw != null; raw = records.next()) {
        out.accept(raw);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void hear(Warning warning) {
    if (rule.streams().contains(Stream.WARNING)) {
      route(WarningSignals.of(warning));
    }
  }

  private void route(Signal signal) {
    router.route(
        signal,
        routed -> {
          if (routed.key().equals(key)) {
            heard.add(routed);
            signals.putIfAbsent(List.of(signal.source(), signal.id()), signal);
          }
        });
  }

  private Replayed play(Excuses excuses, Reference reference, long until) {
    Rehearsal rehearsal = new Rehearsal(List.of(rule), excuses, new Listening());
    Roster.of(List.of(rule), reference, first).stream()
        .filter(start -> start.key().equals(key))
        .forEach(rehearsal::take);
    long end = Math.max(until, last);
    heard.forEach(rehearsal::take);
    rehearsal.timeIs(end);
    return new Replayed(
        signals.values().stream().sorted().toList(), List.copyOf(figures), rehearsal.warnings());
  }

  /** Writes down every figure. */
  private final class Listening implements Ledger {
    @Override
    public void measured(String name, long time, Figure figure) {
      figures.add(new FigurePoint(time, figure.value(), figure.level()));
    }
  }
}
