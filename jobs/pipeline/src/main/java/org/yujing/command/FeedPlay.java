package org.yujing.command;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The records of several files as one, by time. */
final class FeedPlay implements Closeable {
  /** The next record of one file. */
  record Head(FeedLine line, FeedFile file, int source) {}

  private final List<FeedFile> files = new ArrayList<>();
  private final PriorityQueue<Head> heads =
      new PriorityQueue<>(Comparator.comparing(Head::line).thenComparing(Head::source));

  /** The next file; its number counts from 0. */
  void add(FeedFile file) throws IOException {
    files.add(file);
    pull(file, files.size() - 1);
  }

  /** The next record and whose it is; null after the last. */
  Head next() throws IOException {
    Head head = heads.poll();
    if (head != null) {
      pull(head.file(), head.source());
    }
    return head;
  }

  private void pull(FeedFile file, int source) throws IOException {
    FeedLine line = file.next();
    if (line != null) {
      heads.add(new Head(line, file, source));
    }
  }

  @Override
  public void close() throws IOException {
    for (FeedFile file : files) {
      file.close();
    }
  }
}
