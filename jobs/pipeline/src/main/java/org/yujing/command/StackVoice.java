package org.yujing.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.Locale;
import org.yujing.stack.Saying;
import org.yujing.stack.Voice;

/** Says what a stack is doing as it does it; to programs at its end, as one object. */
final class StackVoice implements Voice {
  private final PrintWriter out;
  private final boolean json;
  private final ArrayNode said = JsonNodeFactory.instance.arrayNode();

  StackVoice(PrintWriter out, boolean json) {
    this.out = out;
    this.json = json;
  }

  @Override
  public void say(Saying saying, Object... values) {
    if (!json) {
      out.println(Words.of(saying.key(), values));
      out.flush();
    }
    ObjectNode one = said.addObject().put("what", saying.name().toLowerCase(Locale.ROOT));
    for (Object value : values) {
      one.withArray("about").add(String.valueOf(value));
    }
  }

  /** To be called last. */
  void end() {
    if (json) {
      ObjectNode all = JsonNodeFactory.instance.objectNode();
      all.set("said", said);
      out.println(all);
    }
  }
}
