package org.yujing.signal;

import java.util.Set;

/**
 * Takes records apart that are one JSON object each and no signals, as strictly as signals are
 * read.
 */
public final class JsonRecords {
  private final RawMask mask;

  /**
   * @param fields the fields that such a record has; of a refused record nothing else is shown
   */
  public JsonRecords(Source source, Set<String> fields) {
    this.mask = new RawMask(source, new Sights(fields));
  }

  /** The record, which may be refused already. */
  public JsonRecord read(RawRecord raw) {
    return new JsonRecord(raw, mask);
  }
}
