package org.yujing.pipeline;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.yujing.assess.Assessed;
import org.yujing.assess.Case;
import org.yujing.assess.Policy;
import org.yujing.disposition.Action;
import org.yujing.disposition.Disposition;
import org.yujing.disposition.Outcome;
import org.yujing.queue.Change;
import org.yujing.queue.Desk;
import org.yujing.queue.DeskRehearsal;
import org.yujing.queue.Item;
import org.yujing.queue.Policies;
import org.yujing.queue.Transitions;
import org.yujing.reference.Reference;
import org.yujing.warning.Evidence;
import org.yujing.warning.Kind;
import org.yujing.warning.Level;
import org.yujing.warning.Subject;
import org.yujing.warning.Warning;

/** Five weeks in which warnings come and people do whatever fits, by chance but always the same. */
final class TestingLife {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final long START =
      OffsetDateTime.parse("2026-01-01T09:00:00+08:00").toInstant().toEpochMilli();
  static final long UNTIL = START + Duration.ofDays(35).toMillis();
  private static final long HOUR = Duration.ofHours(1).toMillis();

  private final Random random;
  private final DeskRehearsal desk =
      new DeskRehearsal(
          new Desk(new Policies(Policy.standard("v1")), TestingLife::assess, Reference.empty()));
  private long time = START;
  private int number;

  private TestingLife(long seed) {
    this.random = new Random(seed);
  }

  static List<Change> changes(long seed) {
    TestingLife life = new TestingLife(seed);
    while (life.time <= UNTIL) {
      life.hour();
    }
    life.desk.timeIs(UNTIL);
    return life.desk.changes().stream().filter(change -> change.time() <= UNTIL).toList();
  }

  /** One in four is put aside. */
  private static Assessed assess(Case one) {
    String dismissed = one.warning().id().endsWith("3") ? "harmless" : "";
    return new Assessed(one.level(), 0, List.of(), "", List.of(), List.of(), dismissed, "");
  }

  private void hour() {
    if (random.nextInt(4) == 0) {
      desk.warning(warning());
    }
    List<Item> items = desk.items();
    for (int i = 0; i < 3 && !items.isEmpty(); i++) {
      act(items.get(random.nextInt(items.size())), items);
    }
    desk.timeIs(time);
    time += HOUR / 2 * random.nextInt(3);
  }

  private void act(Item item, List<Item> items) {
    List<Action> fitting = Transitions.fitting(item.state());
    Action action = fitting.get(random.nextInt(fitting.size()));
    boolean rare = action == Action.DISMISS || action == Action.MERGE || action == Action.REOPEN;
    if (rare && random.nextInt(6) > 0) {
      return;
    }
    String into =
        items.stream()
            .filter(other -> other.subject().equals(item.subject()) && !other.equals(item))
            .findFirst()
            .map(Item::id)
            .orElse("");
    desk.action(
        new Disposition(
            "D" + number++,
            item.id(),
            action,
            "person " + random.nextInt(3),
            "unit " + random.nextInt(3),
            time,
            "because",
            any(Outcome.values()),
            time + 6 * HOUR * (1 + random.nextInt(8)),
            into));
  }

  private Warning warning() {
    int subject = random.nextInt(12);
    String id = "w" + number++ + "-" + random.nextInt(4);
    return new Warning(
        id,
        "e" + random.nextInt(40),
        any(Kind.values()),
        "rule-" + random.nextInt(3),
        time < START + 14 * 24 * HOUR ? "v1" : "v2",
        random.nextBoolean() ? "gas" : "wage",
        "title of " + id,
        "message",
        any(Level.values()),
        time,
        ZONE,
        new Subject("site", "S" + subject, ""),
        "key",
        place(subject),
        1,
        1,
        Evidence.NONE,
        false);
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }

  /** Some say where they are, some only sometimes, some never. */
  private Map<String, Object> place(int subject) {
    if (subject == 0 || (subject < 3 && random.nextBoolean())) {
      return Map.of();
    }
    return Map.of(
        "grid", "G" + subject,
        "community", "C" + subject / 2,
        "street", "T" + subject / 4,
        "city", "Y");
  }
}
