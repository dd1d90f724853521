package org.yujing.detect;

import static org.yujing.signal.SignalCodec.readText;
import static org.yujing.signal.SignalCodec.writeText;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import org.yujing.warning.Evidence;

/** The signals behind a figure: how many, since when, and the newest ids. */
final class EvidenceLog {
  private long count;
  private long first;
  private long last;
  private final ArrayDeque<String> ids = new ArrayDeque<>();

  void add(long time, String id) {
    first = count == 0 ? time : first;
    last = time;
    count++;
    if (ids.size() == Evidence.MOST_IDS) {
      ids.removeFirst();
    }
    ids.addLast(id);
  }

  void forget() {
    count = 0;
    ids.clear();
  }

  Evidence evidence() {
    return count == 0 ? Evidence.NONE : new Evidence(count, first, last, List.copyOf(ids));
  }

  void write(DataOutput out) throws IOException {
    out.writeLong(count);
    out.writeLong(first);
    out.writeLong(last);
    out.writeInt(ids.size());
    for (String id : ids) {
      writeText(id, out);
    }
  }

  static EvidenceLog read(DataInput in) throws IOException {
    EvidenceLog log = new EvidenceLog();
    log.count = in.readLong();
    log.first = in.readLong();
    log.last = in.readLong();
    for (int left = in.readInt(); left > 0; left--) {
      log.ids.addLast(readText(in));
    }
    return log;
  }
}
