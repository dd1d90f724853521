package org.yujing.signal;

import java.time.Instant;
import java.util.List;

/**
 * Makes signals of the records of a source in the canonical form, as long as they are as they
 * should be. Not for several threads.
 */
final class StraightSignals {
  private final Source source;
  private final CanonicalBytes records;
  private final SignalTimes times;
  private final Privacy privacy;
  private final ReadingIds ids = new ReadingIds();
  private final List<StraightField> required;
  private final StraightField device;
  private final StraightField metric;

  /** {@code required}: what has to be there besides time and id. */
  StraightSignals(
      Source source,
      CanonicalFields fields,
      List<Field> required,
      SignalTimes times,
      Privacy privacy) {
    this.source = source;
    this.records = new CanonicalBytes(fields);
    this.times = times;
    this.privacy = privacy;
    this.required = required.stream().map(field -> fields.straight(field.path())).toList();
    this.device = fields.straight("device");
    this.metric = fields.straight("metric");
  }

  /** Null where the record has to be looked at as a whole. */
  Signal read(byte[] bytes) {
    StraightRecord record = records.read(bytes);
    if (record == null || !record.hasAll(required)) {
      return null;
    }
    Instant time = times.of(record.time());
    String id = record.id();
    boolean derived = id.isEmpty() && source.stream() == Stream.SENSOR;
    boolean told = derived || (!id.isEmpty() && id.length() <= SignalReader.LONGEST_ID);
    return time == null || !told ? null : signal(record, time, id, derived);
  }

  private Signal signal(StraightRecord record, Instant time, String id, boolean derived) {
    String safe = privacy.protect(record, id);
    return new Signal(
        source.stream(),
        source.name(),
        time.toEpochMilli(),
        derived ? ids.of(device, metric, time) : safe,
        derived,
        record.packed());
  }
}
