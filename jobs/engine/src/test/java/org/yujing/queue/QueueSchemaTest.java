package org.yujing.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yujing.disposition.Outcome;
import org.yujing.reference.Tier;
import org.yujing.signal.TestingSchema;
import org.yujing.warning.Level;

/** The schemas accept every line about items that is written, and no other. */
class QueueSchemaTest {
  private static final TestingSchema QUEUE = new TestingSchema("queue");
  private static final TestingSchema HISTORY = new TestingSchema("queue-history");

  /** An item that a clock has sent up once, and the line of that. */
  private static final TestingQueue MATTER = new TestingQueue().raised("gas", Level.RED).atHour(2);

  private static String item() {
    return ItemJson.write(MATTER.item(), MATTER.now());
  }

  private static String change() {
    return MATTER.changes().stream()
        .filter(change -> change.what() == What.ESCALATED)
        .map(ChangeJson::write)
        .findFirst()
        .orElseThrow();
  }

  private static String opened() {
    return ChangeJson.write(MATTER.changes().get(0));
  }

  /** As it would be without the field, which has another name now. */
  private static String without(String field, String line) {
    return line.replace("\"" + field + "\":", "\"other\":");
  }

  @Test
  void acceptEveryLineThatIsWritten() {
    TestingItems random = new TestingItems(5);
    for (int i = 0; i < 300; i++) {
      for (Change change : random.history(3)) {
        String item = ItemJson.write(change.after(), change.time());
        assertTrue(QUEUE.accepts(item), item);
        String line = ChangeJson.write(change);
        boolean opensOnce = (change.what() == What.OPENED) == (change.before() == null);
        assertEquals(opensOnce, HISTORY.accepts(line), line);
      }
    }
    MATTER.changes().stream()
        .map(ChangeJson::write)
        .forEach(line -> assertTrue(HISTORY.accepts(line), line));
    assertTrue(QUEUE.accepts(item()), item());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id",
        "subject",
        "scenario",
        "state",
        "level",
        "score",
        "reasons",
        "warnings",
        "lead",
        "assist",
        "tier",
        "opened",
        "overdue",
        "returned",
        "place",
        "recommend",
        "fired",
        "warned",
        "active",
        "extended",
        "escalated",
        "reopened",
        "sampled",
        "policy",
        "changes",
        "updated"
      })
  void refuseAnItemThatLacksAField(String field) {
    assertFalse(QUEUE.accepts(without(field, item())), field);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"item", "seq", "change", "time", "by", "subject", "scenario", "place", "after"})
  void refuseAChangeThatLacksAField(String field) {
    assertFalse(HISTORY.accepts(without(field, change())), field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"state", "level", "tier", "lead"})
  void refuseASideThatLacksWhatIsAlwaysSaid(String field) {
    assertFalse(HISTORY.accepts(without(field, change())), field);
  }

  @Test
  void refuseOtherWordsAndKinds() {
    String item = item();
    assertFalse(QUEUE.accepts(item.replace("\"red\"", "\"purple\"")));
    assertFalse(QUEUE.accepts(item.replace("\"assigned\"", "\"asleep\"")));
    assertFalse(QUEUE.accepts(item.replace("\"city\",\"opened\"", "\"state\",\"opened\"")));
    assertFalse(QUEUE.accepts(item.replace("\"score\":0", "\"score\":0.5")));
    assertFalse(QUEUE.accepts(item.replace("\"score\":0", "\"score\":null")));
    assertFalse(QUEUE.accepts(item.replace("+08:00", "")));
    assertFalse(QUEUE.accepts(item.replace("\"sampled\":false", "\"sampled\":0")));
    assertFalse(QUEUE.accepts(item.replaceFirst("[0-9a-f]{20}-", "")));
    assertFalse(HISTORY.accepts(change().replace("\"clock\"", "\"\"")));
    assertFalse(HISTORY.accepts(change().replace("\"escalated\"", "\"lifted\"")));
  }

  @Test
  void anItemSaysHowLongItRestsWhileItRests() {
    String suspended =
        "\"suspended\":{\"since\":\"2026-01-05T08:00:00Z\","
            + "\"until\":\"2026-02-05T08:00:00Z\",\"reason\":\"\"},\"sampled\"";
    String resting = item().replace("\"assigned\"", "\"suspended\"");
    assertTrue(QUEUE.accepts(resting.replace("\"sampled\"", suspended)));
    assertFalse(QUEUE.accepts(resting));
    assertFalse(QUEUE.accepts(item().replace("\"sampled\"", suspended)));
  }

  @Test
  void onlyAnItemThatOpensHasNothingBefore() {
    assertFalse(HISTORY.accepts(without("before", change())));
    assertFalse(HISTORY.accepts(change().replaceFirst("\"change\":\"\\w+", "\"change\":\"opened")));
    assertFalse(HISTORY.accepts(opened().replace("\"opened\",\"time\"", "\"joined\",\"time\"")));
    assertFalse(HISTORY.accepts(without("policy", opened())), "it is all there");
  }

  @Test
  void acceptWhatLaterVersionsAdd() {
    assertTrue(QUEUE.accepts(item().replaceFirst("\\{", "{\"mood\":1,")));
    assertTrue(HISTORY.accepts(change().replaceFirst("\\{", "{\"mood\":1,")));
  }

  @Test
  void haveTheWordsOfTheProgram() {
    assertWords(State.values(), State::word, QUEUE.at("/properties/state/enum"));
    assertWords(Level.values(), Level::word, QUEUE.at("/$defs/level/enum"));
    assertWords(Tier.values(), Tier::word, QUEUE.at("/properties/tier/enum"));
    assertWords(Outcome.values(), Outcome::word, QUEUE.at("/properties/outcome/enum"));
    assertWords(What.values(), What::word, HISTORY.at("/properties/change/enum"));
    assertEquals(Finding.MOST_CAUSES, QUEUE.at("/properties/warnings/maxItems").asInt());
  }

  private static <E extends Enum<E>> void assertWords(
      E[] words, Function<E, String> word, JsonNode written) {
    assertEquals(
        Arrays.stream(words).map(word).toList(),
        StreamSupport.stream(written.spliterator(), false).map(JsonNode::asText).toList());
  }

  @Test
  void sayTheSameOfAnItemAndOfItsChanges() {
    for (String part : List.of("level", "subject", "place", "time", "item_id")) {
      assertEquals(QUEUE.at("/$defs/" + part), HISTORY.at("/$defs/" + part));
    }
    HISTORY
        .at("/$defs/side/properties")
        .properties()
        .forEach(
            field ->
                assertEquals(
                    field.getValue(), QUEUE.at("/properties/" + field.getKey()), "" + field));
  }

  @ParameterizedTest
  @ValueSource(strings = {"queue", "queue-history", "disposition"})
  void haveAnAddressWithAMajorVersion(String name) {
    assertEquals(
        "https://yujing.org/schemas/v1/" + name + ".schema.json", new TestingSchema(name).id());
  }
}
