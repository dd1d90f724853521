package org.yujing.signal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;

/**
 * Reads one strict JSON value from a text: nothing after it, no key twice, no NaN. Objects become
 * maps, numbers Integer, Long, BigInteger or Double.
 */
public final class JsonText {
  /** How deep objects and lists may be nested. */
  static final int DEEPEST = 64;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private JsonText() {}

  /**
   * The value in plain Java.
   *
   * @throws JsonProcessingException whose message may quote the text
   */
  public static Object parse(String text) throws JsonProcessingException {
    return MAPPER.readValue(text, Object.class);
  }

  /** The object's members, or null after the draft has heard why there are none. */
  @SuppressWarnings("unchecked")
  static Map<String, Object> object(String text, Draft draft) {
    try {
      Object value = parse(text);
      if (value instanceof Map<?, ?> map) {
        return (Map<String, Object>) map;
      }
      draft.fault(RejectionCode.NOT_AN_OBJECT, "", "a record is {...}");
    } catch (StreamConstraintsException limit) {
      draft.fault(RejectionCode.BAD_JSON, "", "nested deeper than " + DEEPEST + ", or too large");
    } catch (JsonProcessingException wrong) {
      draft.fault(RejectionCode.BAD_JSON, "", "not one JSON value" + place(wrong));
    }
    return null;
  }

  /** Compact JSON. */
  static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalArgumentException("not of JSON's kinds", impossible);
    }
  }

  /** Where it stopped making sense; the parser's own words would quote the record. */
  private static String place(JsonProcessingException wrong) {
    return wrong.getLocation() == null ? "" : ", from column " + wrong.getLocation().getColumnNr();
  }
}
