package org.yujing.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.yujing.command.FeedPlay.Head;

/** One playing of files into topics. */
final class FeedRun {
  private static final long REPORTS = Duration.ofSeconds(2).toNanos();
  private static final long LONGEST_SLEEP = Duration.ofMillis(100).toNanos();

  private final List<FeedRoute> routes;
  private final List<FeedForm> forms = new ArrayList<>();
  private final FeedPlay play;
  private final FeedOptions options;
  private final long shift;
  private final FeedSender sender;
  private final PrintWriter err;
  private final long started = System.nanoTime();
  private final Map<String, Long> counts = new LinkedHashMap<>();
  private String nothing = "";
  private long sent;
  private long reported = started;

  FeedRun(
      List<FeedRoute> routes,
      FeedPlay play,
      FeedOptions options,
      Duration shift,
      FeedSender sender,
      PrintWriter err) {
    this.routes = routes;
    this.play = play;
    this.options = options;
    this.shift = shift.toMillis();
    this.sender = sender;
    this.err = err;
    routes.forEach(route -> forms.add(route.form(shift)));
    routes.forEach(route -> counts.put(route.source().name(), 0L));
  }

  /** Whether it came to the end, and was not told to stop. */
  boolean play(BooleanSupplier goesOn) throws IOException {
    FeedPace pace = options.pace(System.nanoTime());
    Head head = play.next();
    if (head == null) {
      nothing = Words.of("feed.nothing.empty");
    } else if (options.after(head.line().time())) {
      nothing = Words.of("feed.nothing.until", time(head.line().time()));
    }
    while (head != null && !options.after(head.line().time())) {
      if (!due(pace, head, goesOn)) {
        break;
      }
      send(head);
      head = play.next();
    }
    sender.flush();
    return goesOn.getAsBoolean();
  }

  private boolean due(FeedPace pace, Head head, BooleanSupplier goesOn) {
    while (goesOn.getAsBoolean()) {
      report(head);
      long wait = pace.wait(sent, head.line().time(), System.nanoTime());
      if (wait <= 0) {
        return true;
      }
      LockSupport.parkNanos(Math.min(wait, LONGEST_SLEEP));
    }
    return false;
  }

  private void send(Head head) {
    FeedRoute route = routes.get(head.source());
    FeedLine line = head.line();
    sender.send(route.topic(), line.key(), forms.get(head.source()).message(line.raw()));
    counts.merge(route.source().name(), 1L, Long::sum);
    sent++;
  }

  /** Every two seconds. */
  private void report(Head head) {
    long now = System.nanoTime();
    if (now - reported >= REPORTS) {
      reported = now;
      err.println(Words.of("feed.progress", sent, time(moved(head))));
    }
  }

  private static String time(long time) {
    return time == Long.MIN_VALUE ? "-" : Times.text(time);
  }

  private long moved(Head head) {
    long time = head.line().time();
    return time == Long.MIN_VALUE ? time : time + shift;
  }

  /** Why there was nothing to send, in a sentence; "" where there was something. */
  String nothing() {
    return nothing;
  }

  long sent() {
    return sent;
  }

  Map<String, Long> counts() {
    return counts;
  }

  Duration took() {
    return Duration.ofNanos(System.nanoTime() - started);
  }
}
