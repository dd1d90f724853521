package org.yujing.signal;

import static org.yujing.signal.Field.Kind.NUMBER;
import static org.yujing.signal.Field.Kind.SCALARS;
import static org.yujing.signal.Field.Kind.TEXT;
import static org.yujing.signal.Field.Kind.TEXTS;
import static org.yujing.signal.Field.Kind.TIME;
import static org.yujing.signal.Field.Kind.WHOLE;
import static org.yujing.signal.Field.Use.DERIVED;
import static org.yujing.signal.Field.Use.DROPPED;
import static org.yujing.signal.Field.Use.PERSONAL;
import static org.yujing.signal.Field.Use.PLAIN;
import static org.yujing.signal.Field.Use.REQUIRED;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The canonical fields of every stream: the one table that reading, checking of expressions and the
 * schemas' test go by.
 */
public final class Fields {
  private static final List<Field> COMMON =
      List.of(
          Field.of("id", TEXT, REQUIRED),
          Field.of("time", TIME, REQUIRED),
          Field.of("source", TEXT, DERIVED),
          Field.of("place.grid", TEXT, PLAIN),
          Field.of("place.address", TEXT, PLAIN),
          Field.between("place.lon", -180, 180),
          Field.between("place.lat", -90, 90),
          Field.of("place.community", TEXT, PLAIN),
          Field.of("place.street", TEXT, PLAIN),
          Field.of("place.district", TEXT, PLAIN),
          Field.of("place.city", TEXT, PLAIN),
          Field.of("place.capacity", NUMBER, DERIVED),
          Field.of("target.type", TEXT, PLAIN),
          Field.of("target.id", TEXT, PLAIN),
          Field.of("target.name", TEXT, PLAIN),
          Field.of("target.attrs", SCALARS, DERIVED),
          Field.of("attrs", SCALARS, PLAIN));

  private static final List<Field> COMPLAINT =
      List.of(
          Field.of("channel", TEXT, PLAIN),
          Field.of("category", TEXT, PLAIN),
          Field.of("title", TEXT, PLAIN),
          Field.of("content", TEXT, PLAIN),
          Field.of("text", TEXT, DERIVED),
          Field.of("complainant.id", TEXT, PERSONAL),
          Field.of("complainant.name", TEXT, DROPPED),
          Field.of("complainant.phone", TEXT, DROPPED),
          Field.of("parties", TEXTS, PERSONAL),
          new Field("people", WHOLE, 1, Double.NaN, PLAIN),
          Field.of("amount", NUMBER, PLAIN));

  private static final List<Field> EVENT =
      List.of(
          Field.of("type", TEXT, PLAIN),
          Field.of("reporter", TEXT, PERSONAL),
          Field.of("parties", TEXTS, PERSONAL),
          Field.of("amount", NUMBER, PLAIN),
          new Field("people", WHOLE, 1, Double.NaN, PLAIN));

  private static final List<Field> SENSOR =
      List.of(
          Field.of("device", TEXT, REQUIRED),
          Field.of("metric", TEXT, REQUIRED),
          Field.of("value", NUMBER, REQUIRED),
          Field.of("unit", TEXT, PLAIN),
          Field.of("limits", SCALARS, DERIVED));

  private static final List<Field> WARNING =
      List.of(
          Field.of("rule", TEXT, DERIVED),
          Field.of("scenario", TEXT, DERIVED),
          Field.of("kind", TEXT, DERIVED),
          Field.of("level", TEXT, DERIVED),
          Field.of("title", TEXT, DERIVED),
          Field.of("message", TEXT, DERIVED),
          Field.of("key", TEXT, DERIVED),
          Field.of("episode", TEXT, DERIVED),
          Field.of("subject.type", TEXT, DERIVED),
          Field.of("subject.id", TEXT, DERIVED),
          Field.of("subject.name", TEXT, DERIVED),
          Field.of("value", NUMBER, DERIVED),
          Field.of("threshold", NUMBER, DERIVED));

  private static final Set<String> ABOUT_PERSONS = Set.of("complainant", "parties", "reporter");

  private static final Map<Stream, Map<String, Field>> BY_STREAM = new EnumMap<>(Stream.class);

  static {
    BY_STREAM.put(Stream.COMPLAINT, table(COMPLAINT));
    BY_STREAM.put(Stream.EVENT, table(EVENT));
    BY_STREAM.put(Stream.SENSOR, table(SENSOR));
    BY_STREAM.put(Stream.WARNING, table(WARNING));
  }

  private Fields() {}

  /** The fields of a stream by path, in the contract's order. */
  public static Map<String, Field> of(Stream stream) {
    return BY_STREAM.get(stream);
  }

  public static Optional<Field> find(Stream stream, String path) {
    return Optional.ofNullable(of(stream).get(path));
  }

  /** Whether a path is about a person, in whichever stream has such a field. */
  public static boolean aboutPerson(String path) {
    int dot = path.indexOf('.');
    return ABOUT_PERSONS.contains(dot < 0 ? path : path.substring(0, dot));
  }

  private static Map<String, Field> table(List<Field> own) {
    List<Field> all = new ArrayList<>(COMMON);
    all.addAll(own);
    Map<String, Field> table = new LinkedHashMap<>();
    all.forEach(field -> table.put(field.path(), field));
    return java.util.Collections.unmodifiableMap(table);
  }
}
