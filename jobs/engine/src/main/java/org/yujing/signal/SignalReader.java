package org.yujing.signal;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * Makes signals of one source's records. What cannot become a signal becomes a {@link Rejection},
 * whatever is in it. Not for several threads.
 */
public final class SignalReader {
  /** Warnings tell of the ids of many signals. */
  static final int LONGEST_ID = 1_000;

  private final Source source;
  private final CsvRows csv;
  private final CanonicalFields canonical;
  private final StraightSignals straight;
  private final MappedFields mapped;
  private final SignalTimes times;
  private final ReadingIds ids = new ReadingIds();
  private final Privacy privacy;
  private final RawMask mask;
  private final List<Field> required;

  /**
   * @param clock tells now, in a bounded run the moment it started; what lies further ahead than
   *     the source allows is refused
   */
  public SignalReader(Source source, Pseudonyms pseudonyms, InstantSource clock) {
    this.source = source;
    this.csv = new CsvRows(source.layout().delimiter(), source.layout().columns());
    boolean asIs = !source.csv() && source.map().isEmpty();
    this.canonical = asIs ? new CanonicalFields(source.stream(), source.time().field()) : null;
    this.mapped = asIs ? null : new MappedFields(source);
    this.times = new SignalTimes(source, clock);
    this.privacy = new Privacy(pseudonyms);
    this.mask = new RawMask(source, mapped);
    this.required =
        Fields.of(source.stream()).values().stream()
            .filter(field -> field.use() == Field.Use.REQUIRED)
            .filter(field -> field.kind() != Field.Kind.TIME && !field.path().equals("id"))
            .toList();
    this.straight = asIs ? new StraightSignals(source, canonical, required, times, privacy) : null;
  }

  /** The signal, or why there is none. */
  public Reading read(RawRecord raw) {
    byte[] bytes = straight == null ? null : raw.utf8();
    Signal usual = bytes == null ? null : straight.read(bytes);
    return usual == null ? examined(raw) : usual;
  }

  /** Takes the record apart first, so that it can be shown if it is refused. */
  Reading examined(RawRecord raw) {
    Draft draft = new Draft();
    if (raw.flaw() != Flaw.NONE) {
      draft.fault(raw.flaw().code(), "", raw.flaw().code().english());
      return rejection(raw, draft, null);
    }
    Map<String, Object> row = row(raw.text(), draft);
    if (row == null) {
      return rejection(raw, draft, null);
    }
    fill(row, draft);
    Signal signal = signal(draft);
    return signal == null ? rejection(raw, draft, row) : signal;
  }

  private Map<String, Object> row(String text, Draft draft) {
    if (!source.csv()) {
      return JsonText.object(text, draft);
    }
    Map<String, Object> row = csv.row(text);
    if (row == null) {
      int columns = source.layout().columns().size();
      draft.fault(RejectionCode.BAD_CSV, "", "not " + columns + " cells with quotes in place");
    }
    return row;
  }

  private void fill(Map<String, Object> row, Draft draft) {
    if (mapped == null) {
      canonical.fill(row, draft);
    } else {
      mapped.fill(source.csv() ? row : JsonRows.row(row), draft);
    }
  }

  /** Null where the draft has, or gets, a fault. */
  private Signal signal(Draft draft) {
    for (Field field : required) {
      draft.need(field.path(), draft.get(field.path()));
    }
    Instant time = times.of(draft);
    String given = draft.text("id");
    String id = id(given, draft, time);
    return draft.failed() ? null : signal(draft, time, id, given.isEmpty());
  }

  /** The signal's id; a reading without one is told by its device, metric and time. */
  private String id(String given, Draft draft, Instant time) {
    if (given.length() > LONGEST_ID) {
      String why = "is longer than " + LONGEST_ID + " characters";
      draft.fault(RejectionCode.BAD_VALUE, "id", why);
    }
    if (!given.isEmpty() || draft.failed()) {
      return given;
    }
    if (source.stream() == Stream.SENSOR) {
      return ids.of(draft.text("device"), draft.text("metric"), time);
    }
    draft.need("id", given);
    return given;
  }

  private Signal signal(Draft draft, Instant time, String id, boolean derived) {
    if (!derived) {
      draft.put("", "id", null);
    }
    String safe = privacy.protect(draft, derived ? "" : id);
    return new Signal(
        source.stream(),
        source.name(),
        time.toEpochMilli(),
        derived ? id : safe,
        derived,
        draft.fields());
  }

  private Rejection rejection(RawRecord raw, Draft draft, Map<String, Object> row) {
    Fault fault = draft.fault();
    String field = Cut.to(Rejection.LONGEST_FIELD, Masking.numbers(fault.field()));
    String shown = row == null ? mask.blanked(raw.text()) : mask.masked(row, draft.mayBePersonal());
    return new Rejection(raw.source(), raw.spot(), fault.code(), field, fault.why(), shown);
  }
}
