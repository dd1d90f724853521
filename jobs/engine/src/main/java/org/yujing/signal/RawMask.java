package org.yujing.signal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A refused record as people may see it: enough to find and to mend it, nothing about persons. */
final class RawMask {
  private static final String BLANK = "***";

  /** Blanking only shortens, so no more than this can be seen. */
  private static final int MOST_LOOKED_AT = 8 * Rejection.LONGEST_RAW;

  private final Source source;
  private final Sights sights;
  private final Set<String> keys;

  /** {@code mapped} is null where records are in the canonical JSON form. */
  RawMask(Source source, MappedFields mapped) {
    this(source, new Sights(source, mapped));
  }

  RawMask(Source source, Sights sights) {
    this.source = source;
    this.sights = sights;
    this.keys = sights.keys();
  }

  /** A record that could not be taken apart. */
  String blanked(String text) {
    String beginning = Cut.to(MOST_LOOKED_AT, text);
    String blanked =
        source.csv()
            ? Blanked.csv(beginning, source.layout().delimiter())
            : Blanked.json(beginning, keys);
    return Cut.to(Rejection.LONGEST_RAW, blanked);
  }

  /** A record that could; {@code personalTarget}: its target is a person, or may be one. */
  String masked(Map<String, Object> row, boolean personalTarget) {
    Secrets secrets = new Secrets(true);
    Map<?, ?> hidden = hide("", row, personalTarget, secrets);
    Map<?, ?> masked = (Map<?, ?>) mask(hidden, secrets);
    return Cut.to(Rejection.LONGEST_RAW, source.csv() ? csv(masked) : JsonText.write(masked));
  }

  private Map<?, ?> hide(String group, Map<?, ?> members, boolean personalTarget, Secrets secrets) {
    Map<String, Object> hidden = new LinkedHashMap<>();
    members.forEach(
        (key, value) -> {
          String path = group + key;
          hidden.put(
              (String) key,
              sights.group(path, value)
                  ? hide(path + ".", (Map<?, ?>) value, personalTarget, secrets)
                  : hide(value, sights.of(path, personalTarget), secrets));
        });
    return hidden;
  }

  private static Object hide(Object value, Sight sight, Secrets secrets) {
    return switch (sight) {
      case SHOWN -> value;
      case UNKNOWN, PERSONAL -> blank(value, sight, secrets);
    };
  }

  /** Stars for every text and number inside. */
  private static Object blank(Object value, Sight sight, Secrets secrets) {
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> blank = new LinkedHashMap<>(map);
      blank.replaceAll((key, part) -> blank(part, sight, secrets));
      return blank;
    }
    if (value instanceof List<?> list) {
      return new ArrayList<>(list.stream().map(part -> blank(part, sight, secrets)).toList());
    }
    if (value == null || value.equals("")) {
      return value;
    }
    String text = value.toString();
    if (sight == Sight.PERSONAL || mayBeName(value)) {
      secrets.add(text, BLANK);
    }
    return BLANK;
  }

  /**
   * Of what nobody knows, words are looked for elsewhere; times and figures would hide too much.
   */
  private static boolean mayBeName(Object value) {
    return value instanceof String text && text.chars().noneMatch(Character::isDigit);
  }

  private static Object mask(Object value, Secrets secrets) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> masked = new LinkedHashMap<>();
      map.forEach((key, part) -> masked.put(Masking.numbers((String) key), mask(part, secrets)));
      return masked;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(part -> mask(part, secrets)).toList();
    }
    if (value == null || value instanceof Boolean || BLANK.equals(value)) {
      return value;
    }
    String hidden = secrets.hidden(value.toString());
    return hidden.equals(value.toString()) ? value : (Object) hidden;
  }

  private String csv(Map<?, ?> row) {
    List<String> cells = new ArrayList<>();
    row.values().forEach(cell -> cells.add(cell((String) cell)));
    return String.join(String.valueOf(source.layout().delimiter()), cells);
  }

  private String cell(String cell) {
    boolean plain =
        cell.indexOf(source.layout().delimiter()) < 0 && !cell.matches("(?s).*[\"\r\n].*");
    return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
  }
}
