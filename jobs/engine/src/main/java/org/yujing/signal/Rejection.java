package org.yujing.signal;

import java.util.Objects;

/**
 * A record that could not become a signal.
 *
 * @param source the name of the source it came from
 * @param spot where it stands in the source's file or topic
 * @param field the canonical field at fault, or ""
 * @param why what is wrong, without any value of the record
 * @param raw the record's text with everything personal masked, {@value #LONGEST_RAW} characters at
 *     most
 */
public record Rejection(
    String source, Spot spot, RejectionCode code, String field, String why, String raw)
    implements Reading {
  public static final int LONGEST_RAW = 500;
  public static final int LONGEST_FIELD = 100;

  public Rejection {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(spot, "spot");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(why, "why");
    if (raw.length() > LONGEST_RAW) {
      throw new IllegalArgumentException("raw has " + raw.length() + " characters");
    }
  }
}
