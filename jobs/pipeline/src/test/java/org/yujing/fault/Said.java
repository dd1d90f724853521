package org.yujing.fault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * One record of the output.
 *
 * @param plain what is compared: without what must differ between a file and a topic
 */
record Said(JsonNode node, String plain) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Where a record stood, and which rule set spoke; both are asked for elsewhere. */
  private static final List<String> LEFT_OUT =
      List.of("line", "partition", "offset", "rule_version", "policy");

  static Said of(String text) {
    try {
      JsonNode node = JSON.readTree(text);
      JsonNode copy = node.deepCopy();
      leaveOut(copy);
      return new Said(node, copy.toString());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  /** In milliseconds. */
  long time(String field) {
    return OffsetDateTime.parse(node.path(field).asText()).toInstant().toEpochMilli();
  }

  String text(String field) {
    return node.path(field).asText();
  }

  private static void leaveOut(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove(LEFT_OUT);
    }
    node.forEach(Said::leaveOut);
  }
}
