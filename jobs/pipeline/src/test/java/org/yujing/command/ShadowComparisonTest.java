package org.yujing.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yujing.command.ShadowComparison.Both;
import org.yujing.command.ShadowComparison.Held;
import org.yujing.warning.Level;

class ShadowComparisonTest {
  private final ShadowComparison comparison = new ShadowComparison();
  private int ids;

  private JsonNode warning(String rule, String scenario, String level, String subject) {
    ObjectNode node = new ObjectMapper().createObjectNode();
    node.put("id", "w" + ids++).put("kind", "raised").put("rule", rule).put("scenario", scenario);
    node.put("level", level);
    node.putObject("subject").put("type", "site").put("id", subject).put("name", "");
    return node;
  }

  private static String told(Both both) {
    return both.who().id() + " " + both.shadow() + " " + both.live();
  }

  private static List<String> told(Held held) {
    return held.subjects().stream().map(ShadowComparisonTest::told).toList();
  }

  @Test
  void comparesInBothDirectionsByTheHighestLevel() {
    comparison.add(warning("new", "gas", "yellow", "A"), true);
    comparison.add(warning("new", "gas", "red", "A"), true);
    comparison.add(warning("new", "gas", "blue", "B"), true);
    comparison.add(warning("new", "gas", "blue", "C"), true);
    comparison.add(warning("old", "gas", "red", "A"), false);
    comparison.add(warning("older", "gas", "orange", "B"), false);
    comparison.add(warning("older", "gas", "orange", "D"), false);
    comparison.add(warning("other", "pay", "red", "C"), false);
    Held held = comparison.held("", Map.of()).get(0);
    assertEquals(List.of("old", "older"), held.against());
    assertEquals(List.of("A RED RED", "B BLUE ORANGE", "C BLUE null", "D null ORANGE"), told(held));
    assertEquals(Level.ORANGE, held.subjects().get(3).level());
  }

  @Test
  void aPairIsHeldAgainstThatRuleAlone() {
    comparison.add(warning("new", "gas", "red", "A"), true);
    comparison.add(warning("old", "gas", "red", "A"), false);
    comparison.add(warning("other", "pay", "blue", "A"), false);
    assertEquals(List.of("A RED BLUE"), told(comparison.held("", Map.of("new", "other")).get(0)));
    assertEquals(List.of("A RED null"), told(comparison.held("", Map.of("new", "none")).get(0)));
  }

  @Test
  void theSameWarningTwiceAndTheEndOfOneCountNothing() {
    JsonNode once = warning("new", "gas", "blue", "A");
    comparison.add(once, true);
    comparison.add(((ObjectNode) once.deepCopy()).put("level", "red"), true);
    comparison.add(((ObjectNode) warning("new", "gas", "red", "A")).put("kind", "cleared"), true);
    comparison.add(new ObjectMapper().createObjectNode(), true);
    assertEquals(List.of("A BLUE null"), told(comparison.held("", Map.of()).get(0)));
  }

  @Test
  void aRuleThatSaidNothingIsToldOfInItsScenario() {
    comparison.rule("new", "gas", true);
    comparison.rule("old", "gas", false);
    assertEquals(List.of(), comparison.held("pay", Map.of()));
    assertEquals(List.of("old"), comparison.held("gas", Map.of()).get(0).against());
  }
}
