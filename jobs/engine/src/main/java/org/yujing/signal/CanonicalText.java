package org.yujing.signal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Fills a draft while a record in the canonical form is being parsed. Only records as they should
 * be are read so; any other has to be looked at as a whole.
 */
final class CanonicalText {
  /** Stands for an object or list where none should be. */
  private static final Object NESTED = new Object();

  private final CanonicalFields fields;

  CanonicalText(CanonicalFields fields) {
    this.fields = fields;
  }

  /** Whether the draft has all that the record says; if not, the draft is of no use. */
  boolean fill(String text, Draft draft) {
    try (JsonParser json = JsonText.parser(text)) {
      return json.nextToken() == JsonToken.START_OBJECT
          && members(json, draft)
          && json.nextToken() == null
          && !draft.failed();
    } catch (IOException broken) {
      return false;
    }
  }

  private boolean members(JsonParser json, Draft draft) throws IOException {
    boolean usual = true;
    for (String name = json.nextFieldName(); usual && name != null; name = json.nextFieldName()) {
      boolean group = json.nextToken() == JsonToken.START_OBJECT && fields.grouped(name);
      Object value = group ? null : value(json);
      if (group) {
        usual = group(name, json, draft);
      } else if (value != NESTED) {
        fields.member(name, value, draft);
      } else {
        usual = false;
      }
    }
    return usual;
  }

  private boolean group(String group, JsonParser json, Draft draft) throws IOException {
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      json.nextToken();
      Object value = value(json);
      if (value == NESTED) {
        return false;
      }
      fields.member(group, name, value, draft);
    }
    return true;
  }

  private static Object value(JsonParser json) throws IOException {
    return json.currentToken() == JsonToken.START_ARRAY ? list(json) : scalar(json);
  }

  private static Object list(JsonParser json) throws IOException {
    List<Object> list = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      Object item = scalar(json);
      if (item == NESTED) {
        return NESTED;
      }
      list.add(item);
    }
    return list;
  }

  private static Object scalar(JsonParser json) throws IOException {
    return switch (json.currentToken()) {
      case VALUE_STRING -> json.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getNumberValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      case START_OBJECT,
          END_OBJECT,
          START_ARRAY,
          END_ARRAY,
          FIELD_NAME,
          VALUE_EMBEDDED_OBJECT,
          NOT_AVAILABLE ->
          NESTED;
    };
  }
}
