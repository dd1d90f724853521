package org.yujing.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.yujing.stack.Saying;
import org.yujing.stack.Voice;

/** Says what a stack is doing as it does it; to programs at its end, as one object. */
final class StackVoice implements Voice {
  private static final Set<Saying> DONE =
      Set.of(
          Saying.STARTING,
          Saying.SUBMITTED,
          Saying.RESUMED,
          Saying.STOPPED,
          Saying.KILLED,
          Saying.SAVED);

  private final List<String> done = new CopyOnWriteArrayList<>();
  private final PrintWriter out;
  private final boolean json;
  private final ArrayNode said = JsonNodeFactory.instance.arrayNode();

  StackVoice(PrintWriter out, boolean json) {
    this.out = out;
    this.json = json;
  }

  /** What was begun or done so far, to servers and jobs, where it is ended before the end. */
  String lastWords(String verb) {
    String names = done.isEmpty() ? "-" : String.join(", ", done);
    return Words.of("stack.left." + verb, names);
  }

  @Override
  public void say(Saying saying, Object... values) {
    if (!json) {
      out.println(Words.of(saying.key(), values));
      out.flush();
    }
    if (DONE.contains(saying)) {
      done.add(String.valueOf(values[0]));
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
