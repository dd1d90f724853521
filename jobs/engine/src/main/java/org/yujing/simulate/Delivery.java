package org.yujing.simulate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.yujing.signal.Stream;

/** One source as it delivers: its signals in order of arrival, with its dirt. */
final class Delivery {
  private final CitySize size;
  private final String source;
  private final boolean sensor;
  private final Dirt dirt;
  private final List<Outage> outages = new ArrayList<>();
  private final PriorityQueue<Arriving> waiting =
      new PriorityQueue<>(
          Comparator.comparingLong(Arriving::at)
              .thenComparing(Arriving::identity)
              .thenComparingInt(Arriving::copy));
  private final Map<Spoiling, Long> spoilt = new EnumMap<>(Spoiling.class);
  private long signals;
  private long duplicates;
  private long held;
  private long outOfOrder;
  private long latest = Long.MIN_VALUE;

  /** A time in which the source sends nothing. */
  private record Outage(long from, long to) {}

  /** A line on its way. */
  private record Arriving(long at, long time, String identity, int copy, String line) {}

  Delivery(CitySize size, String source, Stream stream, Dirt dirt) {
    this.size = size;
    this.source = source;
    this.sensor = stream == Stream.SENSOR;
    this.dirt = dirt;
    Chance chance = Chance.of(size.seed(), "outages", source);
    int many = chance.poisson(dirt.outages() * size.years());
    for (int i = 0; i < many; i++) {
      long from = size.start() + 1000 * chance.below((size.end() - size.start()) / 1000);
      long longest = dirt.longest().toSeconds() - 3600;
      outages.add(new Outage(from, from + 1000 * (3600 + chance.below(longest + 1))));
    }
  }

  void take(MadeSignal signal) {
    Chance chance = Chance.of(size.seed(), "delivery", source, signal.identity());
    signals++;
    String line = SignalLine.write(signal);
    long at = arrival(signal.time(), chance);
    waiting.add(new Arriving(at, signal.time(), signal.identity(), 0, line));
    if (chance.happens(dirt.duplicates())) {
      duplicates++;
      long again = at + 1000 * chance.below(3600);
      waiting.add(new Arriving(again, signal.time(), signal.identity(), 1, line));
    }
    if (chance.happens(dirt.spoilt())) {
      Spoiling way = Spoiling.draw(chance);
      spoilt.merge(way, 1L, Long::sum);
      waiting.add(new Arriving(at, signal.time(), signal.identity(), 2, way.line(signal)));
    }
  }

  private long arrival(long time, Chance chance) {
    long usual = dirt.lateness().toMillis() / (sensor ? 30 : 1);
    long late = usual == 0 ? 0 : 1000 * chance.below(usual / 1000 + 1);
    long at = time + (chance.happens(dirt.late()) ? late * 10 : late);
    for (Outage outage : outages) {
      if (at >= outage.from() && at < outage.to()) {
        held++;
        at = outage.to() + 1000 * chance.below(60);
      }
    }
    return at;
  }

  /** Hands over what has arrived before that time. */
  void deliver(long before, LineSink out) throws IOException {
    while (!waiting.isEmpty() && waiting.peek().at() < before) {
      Arriving next = waiting.poll();
      outOfOrder += next.copy() == 0 && next.time() < latest ? 1 : 0;
      latest = Math.max(latest, next.time());
      out.line(next.line());
    }
  }

  /** Where lines go. */
  interface LineSink {
    void line(String line) throws IOException;
  }

  /** What it has delivered so far. */
  SourceCount count() {
    return new SourceCount(signals, duplicates, held, outages.size(), outOfOrder, spoilt);
  }
}
