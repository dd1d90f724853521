package org.yujing.bench.district;

import java.util.Locale;
import org.yujing.signal.Stream;

/**
 * What some signals of a stream have in common, and rules ask for: a metric, a type or a category.
 *
 * @param number from 0, in its stream
 */
public record Theme(Stream stream, int number) {

  /** The field that says so. */
  public String field() {
    return switch (stream) {
      case SENSOR -> "metric";
      case EVENT -> "type";
      case COMPLAINT -> "category";
      case WARNING -> throw new IllegalStateException("warnings are not read");
    };
  }

  /** What the field holds; no two themes have the same. */
  public String constant() {
    String form =
        switch (stream) {
          case SENSOR -> "gas_lel_%03d";
          case EVENT -> "hazard.found_%03d";
          case COMPLAINT -> "labour.wages_%03d";
          case WARNING -> throw new IllegalStateException("warnings are not read");
        };
    return String.format(Locale.ROOT, form, number);
  }

  /** The field that says whom or what a signal is about. */
  public String subject() {
    return stream == Stream.SENSOR ? "device" : "target.id";
  }

  /** The field that holds the figure. */
  public String figure() {
    return stream == Stream.SENSOR ? "value" : "amount";
  }
}
