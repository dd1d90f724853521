package org.yujing.report;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Objects;
import org.yujing.queue.Item;
import org.yujing.signal.SignalCodec;
import org.yujing.warning.Level;

/**
 * What is told of an item to the unit in charge.
 *
 * @param restsUntil until when it is suspended, in milliseconds; null where it is not
 * @param reason why it is suspended; "" where it is not
 */
public record Notice(String title, Level level, Long restsUntil, String reason) {
  public Notice {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(reason, "reason");
  }

  static Notice of(Item item) {
    return item.suspension() == null
        ? new Notice(item.title(), item.finding().level(), null, "")
        : new Notice(
            item.title(),
            item.finding().level(),
            item.suspension().until(),
            item.suspension().reason());
  }

  public void write(DataOutput out) throws IOException {
    SignalCodec.writeText(title, out);
    SignalCodec.writeWord(level, out);
    Standing.writeTime(restsUntil, out);
    SignalCodec.writeText(reason, out);
  }

  /** As {@link #write} wrote it. */
  public static Notice read(DataInput in) throws IOException {
    return new Notice(
        SignalCodec.readText(in),
        SignalCodec.readWord(Level.class, in),
        Standing.readTime(in),
        SignalCodec.readText(in));
  }
}
