package org.yujing.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TermsTest {
  private final TestingWords words = new TestingWords();

  private Map<String, Set<String>> terms(String text) {
    return words.compile(text, Expected.CONDITION).expression().terms();
  }

  private Set<String> names(String text) {
    return words.compile(text, Expected.ANY).expression().names();
  }

  @Test
  void findsEqualityOnRoutingFields() {
    assertEquals(Map.of("metric", Set.of("ch4")), terms("metric == \"ch4\" && value > 25"));
    assertEquals(Map.of("metric", Set.of("ch4")), terms("\"ch4\" == metric"));
    assertEquals(
        Map.of("metric", Set.of("a", "b")), terms("value > 1 && metric in [\"a\", \"b\"]"));
  }

  @Test
  void joinsAlternativesAndNarrowsConjuncts() {
    assertEquals(Map.of("metric", Set.of("a", "b")), terms("metric == \"a\" || metric == \"b\""));
    assertEquals(
        Map.of("metric", Set.of("a")), terms("metric == \"a\" && metric in [\"a\", \"b\"]"));
    assertEquals(
        Map.of("metric", Set.of("a"), "category", Set.of("c")),
        terms("metric == \"a\" && (category == \"c\" && value > 1)"));
  }

  @Test
  void claimsNothingThatIsNotNecessary() {
    assertEquals(Map.of(), terms("metric == \"a\" || value > 1"));
    assertEquals(Map.of(), terms("!(metric == \"a\")"));
    assertEquals(Map.of(), terms("metric != \"a\" || category == \"b\""));
    assertEquals(Map.of(), terms("title == \"a\""));
    assertEquals(Map.of(), terms("metric == title"));
    assertEquals(Map.of(), terms("metric.startsWith(\"a\")"));
    assertEquals(Map.of(), terms("value > 1 ? metric == \"a\" : true"));
  }

  @Test
  void namesEveryTopLevelField() {
    assertEquals(
        Set.of("value", "place", "attrs", "text", "time"),
        names(
            "value > 1 && known(place.grid) && has(attrs.x) && mentions(text, \"wages\")"
                + " && season(\"spring-festival\")"));
    assertEquals(Set.of("parties"), names("parties.exists(p, p == \"x\")"));
  }
}
