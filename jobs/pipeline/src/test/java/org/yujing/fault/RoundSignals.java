package org.yujing.fault;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yujing.fault.Sent.Feed;

/**
 * What is sent in a round, always the same: readings that rise and fall, events of some sites, out
 * of order by up to 20 s, some of it twice, in one partition or in two, and some that nobody can
 * read.
 */
final class RoundSignals {
  static final int SITES = 10;
  private static final int CALLS = 24;
  private static final int DISORDER = 20_000;
  private static final int MINUTE = 60_000;

  private final Round round;
  private final Random random;
  private final List<Timed> made = new ArrayList<>();

  /** {@code at}: when it is sent, in event time. */
  private record Timed(long at, Sent sent) {}

  private RoundSignals(Round round) {
    this.round = round;
    this.random = new Random(round.number());
  }

  /** In the order in which they are sent. */
  static List<Sent> of(Round round) {
    RoundSignals signals = new RoundSignals(round);
    IntStream.rangeClosed(1, 8).forEach(signals::meter);
    IntStream.rangeClosed(1, 4).forEach(signals::hydrant);
    IntStream.rangeClosed(1, SITES).forEach(signals::site);
    signals.twice();
    signals.made.sort(Comparator.comparingLong(Timed::at));
    return Stream.concat(signals.made.stream().map(Timed::sent), signals.unreadable()).toList();
  }

  /** Everything that is sent in a round, the marks too. */
  static List<Sent> all(Round round) {
    return Stream.of(
            of(round), marks(round, round.marked()), calls(round), marks(round, round.over()))
        .flatMap(List::stream)
        .toList();
  }

  /** One for each partition of each source, for no rule. */
  static List<Sent> marks(Round round, long time) {
    List<Sent> marks = new ArrayList<>();
    for (Feed feed : Feed.values()) {
      for (int partition = 0; partition < Feed.PARTITIONS; partition++) {
        String id = "r%d-mark-%s-%d-%d".formatted(round.number(), feed.word(), partition, time);
        marks.add(
            feed == Feed.DESK
                ? Sent.event(partition, id, time, "mark", "none")
                : Sent.reading(feed, partition, id, time, "none", "mark", 0));
      }
    }
    return marks;
  }

  /** Each makes a warning at once, of so many subjects that every partition gets one. */
  static List<Sent> calls(Round round) {
    return IntStream.range(0, CALLS)
        .mapToObj(
            i ->
                Sent.event(
                    i % Feed.PARTITIONS,
                    "r%d-call-%d".formatted(round.number(), i),
                    round.called(),
                    "call",
                    "C" + i))
        .toList();
  }

  private void meter(int device) {
    double value = 20;
    for (int i = 0; i < 160; i++) {
      value = Math.max(5, Math.min(50, value + random.nextGaussian() * 5));
      reading(Feed.METERS, "M", device, i, 3 * MINUTE, "gas", Math.rint(value));
    }
    for (int i = 0; i < 24; i++) {
      reading(Feed.METERS, "M", device, 1000 + i, 20 * MINUTE, "beat", 1);
    }
  }

  private void hydrant(int device) {
    for (int i = 0; i < 96; i++) {
      reading(Feed.HYDRANTS, "H", device, i, 5 * MINUTE, "water", random.nextInt(100) / 10.0);
    }
  }

  private void reading(
      Feed feed, String kind, int device, int number, long every, String metric, double value) {
    long time = round.start() + (number % 1000) * every + device * 7_000L;
    String id = "r%d-%s%d-%d".formatted(round.number(), kind, device, number);
    add(time, Sent.reading(feed, device % 2, id, time, kind + device, metric, value));
  }

  private void site(int site) {
    for (int i = 0; i < 16; i++) {
      String type = i < 12 ? "hit" : i < 14 ? "found" : "mended";
      long time = round.start() + random.nextInt(480 * MINUTE);
      String id = "r%d-T%d-%d".formatted(round.number(), site, i);
      add(time, Sent.event(site % 2, id, time, type, "T" + site));
    }
  }

  private void add(long time, Sent sent) {
    made.add(new Timed(time + random.nextInt(DISORDER), sent));
  }

  private void twice() {
    for (Timed timed : List.copyOf(made)) {
      int lot = random.nextInt(50);
      if (lot < 2) {
        Sent again = lot == 0 ? timed.sent() : timed.sent().elsewhere();
        made.add(new Timed(timed.at() + random.nextInt(5_000), again));
      }
    }
  }

  private Stream<Sent> unreadable() {
    String id = "r" + round.number() + "-";
    return Stream.of(
        Sent.text(Feed.METERS, 0, "{\"id\":\"" + id + "cut\",\"time\":"),
        Sent.text(
            Feed.METERS,
            1,
            "{\"id\":\""
                + id
                + "warm\",\"time\":\"2024-01-01T00:00:00Z\",\"device\":\"M1\",\"metric\":\"gas\",\"value\":\"warm\"}"),
        Sent.event(0, id + "ahead", 4_070_908_800_000L, "hit", "T1"));
  }
}
