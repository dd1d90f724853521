package org.yujing.report;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Comparator;
import java.util.Objects;
import org.yujing.signal.SignalCodec;

/** An open item on the board of the unit in charge. */
public record Listed(String id, Standing standing, Notice notice) {
  /** The worst level first, then the deadline that was missed first. */
  static final Comparator<Listed> OVERDUE =
      byLevel().thenComparing(one -> one.standing().due()).thenComparing(Listed::id);

  /** The worst level first, then the rest that ends first. */
  static final Comparator<Listed> SUSPENDED =
      byLevel().thenComparing(one -> one.notice().restsUntil()).thenComparing(Listed::id);

  public Listed {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(standing, "standing");
    Objects.requireNonNull(notice, "notice");
  }

  private static Comparator<Listed> byLevel() {
    return Comparator.comparing((Listed one) -> one.notice().level()).reversed();
  }

  public void write(DataOutput out) throws IOException {
    SignalCodec.writeText(id, out);
    standing.write(out);
    notice.write(out);
  }

  /** As {@link #write} wrote it. */
  public static Listed read(DataInput in) throws IOException {
    return new Listed(SignalCodec.readText(in), Standing.read(in), Notice.read(in));
  }
}
