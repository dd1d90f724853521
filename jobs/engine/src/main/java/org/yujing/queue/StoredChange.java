package org.yujing.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A change on its way between tasks, as UTF-8 JSON: all of it, exactly. */
public final class StoredChange {
  private static final ObjectMapper JSON = new ObjectMapper();

  private StoredChange() {}

  public static byte[] write(Change change) {
    ObjectNode node = Stored.object();
    Stored.word(node, "what", change.what());
    node.put("time", change.time());
    if (change.before() != null) {
      node.set("before", StoredItem.write(change.before()));
    }
    node.set("after", StoredItem.write(change.after()));
    node.put("by", change.by()).put("unit", change.unit());
    node.put("action", change.action()).put("why", change.why());
    if (change.cause() != null) {
      node.set("cause", StoredParts.write(change.cause()));
    }
    return node.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The same change. {@code bytes} are what {@link #write} gave. */
  public static Change read(byte[] bytes) throws IOException {
    JsonNode node = JSON.readTree(bytes);
    return new Change(
        Stored.word(What.class, node, "what"),
        node.path("time").longValue(),
        node.has("before") ? StoredItem.read(node.get("before")) : null,
        StoredItem.read(node.path("after")),
        Stored.text(node, "by"),
        Stored.text(node, "unit"),
        Stored.text(node, "action"),
        Stored.text(node, "why"),
        node.has("cause") ? StoredParts.cause(node.get("cause")) : null);
  }
}
