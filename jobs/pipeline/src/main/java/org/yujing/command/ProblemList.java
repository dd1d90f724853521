package org.yujing.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.yujing.problem.Problem;

/** Problems as people and as programs read them. */
final class ProblemList {
  private ProblemList() {}

  /** A line each: {@code file:line:col CODE what (hint)}. */
  static void print(List<Problem> problems, PrintWriter out) {
    for (Problem problem : problems) {
      out.println(Words.chinese() ? chinese(problem) : problem.toString());
    }
  }

  private static String chinese(Problem problem) {
    return problem + " 【" + problem.code().chinese() + "】";
  }

  static ArrayNode json(List<Problem> problems) {
    ArrayNode list = new ObjectMapper().createArrayNode();
    for (Problem problem : problems) {
      ObjectNode node = list.addObject();
      node.put("file", problem.file());
      node.put("line", problem.line());
      node.put("column", problem.column());
      node.put("code", problem.code().name());
      node.put("severity", problem.code().severity().name().toLowerCase(Locale.ROOT));
      node.put("what", problem.what());
      node.put("hint", problem.hint());
    }
    return list;
  }
}
