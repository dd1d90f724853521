package org.yujing.bench.contend;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/**
 * Lines for an engine that judges in one thread: another thread parses ahead of it, if there is a
 * core for it.
 */
public final class ReadAhead {
  private static final int BATCH = 1000;
  private static final int BATCHES = 16;

  private final Work work;
  private final BlockingQueue<List<WholeSignal>> parsed = new ArrayBlockingQueue<>(BATCHES);

  public ReadAhead(Work work) {
    this.work = work;
  }

  /** Gives each signal in the order of the lines to the caller's thread. */
  public void forEach(Consumer<WholeSignal> judge) throws InterruptedException {
    if (work.cores() == 1) {
      SignalParser parser = new SignalParser();
      for (int number = 0; number < work.lines().size(); number++) {
        judge.accept(parser.read(work.read(number)));
      }
      return;
    }
    Thread reader = new Thread(this::parse, "reader");
    reader.setDaemon(true);
    reader.start();
    for (int left = work.lines().size(); left > 0; ) {
      List<WholeSignal> batch = parsed.take();
      batch.forEach(judge);
      left -= batch.size();
    }
  }

  private void parse() {
    SignalParser parser = new SignalParser();
    int lines = work.lines().size();
    try {
      for (int from = 0; from < lines; from += BATCH) {
        List<WholeSignal> batch = new ArrayList<>(BATCH);
        for (int number = from; number < Math.min(lines, from + BATCH); number++) {
          batch.add(parser.read(work.read(number)));
        }
        parsed.put(batch);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
