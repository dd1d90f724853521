package org.yujing.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yujing.signal.Pseudonyms;
import org.yujing.signal.RawRecord;
import org.yujing.signal.Reading;
import org.yujing.signal.Signal;
import org.yujing.signal.SignalReader;
import org.yujing.signal.Source;
import org.yujing.signal.Stream;
import org.yujing.warning.Kind;

/**
 * Makes signals of what a story gives. They are read as a source's records are, persons hashed and
 * numbers masked; what reference data would add is added after that.
 */
final class SignalMaker {
  /** The source that all signals of stories come from. */
  static final String SOURCE = "story";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Stories may lie in the future. */
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("9999-12-31T00:00:00Z"));

  private final Pseudonyms pseudonyms;
  private final Map<Stream, SignalReader> readers = new EnumMap<>(Stream.class);

  SignalMaker(Pseudonyms pseudonyms) {
    this.pseudonyms = pseudonyms;
  }

  /** The signal, or why a source's record like it would be rejected. */
  Reading make(Stream stream, List<GivenField> fields, long time, String id) {
    return stream == Stream.WARNING ? warning(fields, time, id) : record(stream, fields, time, id);
  }

  private Reading record(Stream stream, List<GivenField> fields, long time, String id) {
    Map<String, Object> record = new HashMap<>(Map.of("id", id));
    fields.stream().filter(field -> !field.derived()).forEach(field -> field.putInto(record));
    record.put("time", Instant.ofEpochMilli(time).toString());
    Reading reading = reader(stream).read(RawRecord.of(SOURCE, 0, json(record)));
    if (!(reading instanceof Signal signal)) {
      return reading;
    }
    Map<String, Object> all = new HashMap<>(signal.fields());
    fields.stream().filter(GivenField::derived).forEach(field -> field.putInto(all));
    return new Signal(stream, SOURCE, time, signal.id(), false, all);
  }

  /** What rules over warnings see: the subject is the target too. */
  private static Signal warning(List<GivenField> fields, long time, String id) {
    Map<String, Object> all = new HashMap<>(Map.of("kind", Kind.RAISED.word()));
    fields.forEach(field -> field.putInto(all));
    Object written = all.remove("id");
    Object subject = all.getOrDefault("subject", all.get("target"));
    if (subject != null) {
      all.putIfAbsent("subject", subject);
      all.putIfAbsent("target", subject);
    }
    String own = written == null ? id : (String) written;
    return new Signal(Stream.WARNING, SOURCE, time, own, false, all);
  }

  /** The author's id by the hash that everything after reading sees instead. */
  Map<String, String> persons(List<GivenField> fields) {
    Map<String, String> byHash = new HashMap<>();
    fields.stream()
        .flatMap(field -> field.personalIds().stream())
        .forEach(id -> byHash.put(pseudonyms.of(id), id));
    return byHash;
  }

  private SignalReader reader(Stream stream) {
    return readers.computeIfAbsent(
        stream, any -> new SignalReader(Source.jsonLines(SOURCE, any, SOURCE), pseudonyms, CLOCK));
  }

  private static String json(Map<String, Object> record) {
    try {
      return JSON.writeValueAsString(record);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("not of JSON's kinds", impossible);
    }
  }
}
