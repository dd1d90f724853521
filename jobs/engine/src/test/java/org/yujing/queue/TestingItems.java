package org.yujing.queue;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yujing.assess.Fired;
import org.yujing.assess.SubjectHistory;
import org.yujing.disposition.Outcome;
import org.yujing.reference.Tier;
import org.yujing.warning.Evidence;
import org.yujing.warning.Kind;
import org.yujing.warning.Level;
import org.yujing.warning.Outlook;
import org.yujing.warning.Subject;
import org.yujing.warning.Warning;

/** Items and all that belongs to them, with anything in them that may be. */
final class TestingItems {
  private static final List<String> TEXTS =
      List.of("a", "欠薪 \"30\" 人\n第二行", "王*", "\\", "\u0000\u001f", "𠮷", "n/a", "12", "NaN");
  private static final List<ZoneId> ZONES =
      Stream.of("Asia/Shanghai", "Europe/Berlin", "+05:30", "UTC", "Z").map(ZoneId::of).toList();
  private static final double[] FIGURES = {
    0,
    -0.0,
    0.1,
    1.0 / 3,
    1e300,
    Double.MIN_VALUE,
    Double.MAX_VALUE,
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    1L << 53
  };

  private final Random random;

  TestingItems(long seed) {
    this.random = new Random(seed);
  }

  /** One item as it might be after each of its changes, the first one being that it opened. */
  List<Item> life(int changes) {
    String id = hex(20) + "-" + hex(8);
    Subject subject = subject();
    String scenario = text();
    ZoneId zone = zone();
    long opened = millis();
    return IntStream.rangeClosed(1, changes)
        .mapToObj(seq -> item(id, subject, scenario, zone, opened, seq))
        .toList();
  }

  Item item() {
    return life(1).get(0);
  }

  private Item item(
      String id, Subject subject, String scenario, ZoneId zone, long opened, int changes) {
    State state = word(State.class);
    return new Item(
        id,
        subject,
        scenario,
        maybe(this::text, ""),
        place(),
        zone,
        maybe(this::text, ""),
        opened,
        state,
        finding(),
        new Holder(maybe(this::text, ""), texts(), word(Tier.class), texts()),
        clocks(),
        new Turns(number(), number(), number(), number()),
        maybe(() -> word(Outcome.class), null),
        maybe(this::text, ""),
        state == State.SUSPENDED
            ? new Suspension(millis(), millis(), word(State.class), maybe(this::text, ""))
            : null,
        maybe(() -> hex(20) + "-" + hex(8), ""),
        random.nextBoolean(),
        changes);
  }

  /** The changes that a life consists of. */
  List<Change> history(int changes) {
    List<Change> history = new ArrayList<>();
    Item before = null;
    for (Item item : life(changes)) {
      What what = before == null ? What.OPENED : word(What.class);
      Cause cause = before == null ? cause() : maybe(this::cause, null);
      history.add(
          new Change(
              what,
              millis(),
              before,
              item,
              text(),
              maybe(this::text, ""),
              maybe(this::text, ""),
              maybe(this::text, ""),
              cause));
      before = item;
    }
    return history;
  }

  Warning warning() {
    return new Warning(
        text(),
        hex(8),
        word(Kind.class),
        text(),
        text(),
        text(),
        text(),
        text(),
        word(Level.class),
        random.nextLong(),
        zone(),
        subject(),
        text(),
        place(),
        figure(),
        figure(),
        random.nextBoolean()
            ? Evidence.NONE
            : new Evidence(random.nextLong(), random.nextLong(), random.nextLong(), texts()),
        maybe(this::outlook, null),
        random.nextBoolean());
  }

  private Outlook outlook() {
    return new Outlook(
        random.nextGaussian(),
        random.nextGaussian(),
        random.nextGaussian(),
        random.nextDouble(),
        random.nextLong());
  }

  Dossier dossier() {
    Map<String, String> actions = new LinkedHashMap<>();
    IntStream.range(0, random.nextInt(5)).forEach(any -> actions.put(hex(4), hex(8)));
    return new Dossier(some(this::item), some(this::warning), actions, subjectHistory());
  }

  private SubjectHistory subjectHistory() {
    Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    some(() -> word(Outcome.class)).forEach(outcome -> outcomes.put(outcome, number()));
    Map<String, Integer> wrong = new HashMap<>();
    texts().forEach(rule -> wrong.put(rule, number()));
    return maybe(
        () -> new SubjectHistory(number(), outcomes, wrong, random.nextLong()),
        SubjectHistory.NONE);
  }

  private Finding finding() {
    return new Finding(
        word(Level.class),
        random.nextInt(),
        texts(),
        some(() -> new Fired(text(), text(), maybe(this::text, ""))),
        some(this::cause),
        number());
  }

  private Cause cause() {
    return new Cause(
        text(), text(), word(Kind.class), text(), text(), word(Level.class), random.nextLong());
  }

  private Clocks clocks() {
    return new Clocks(
        millis(),
        maybe(this::millis, null),
        maybe(this::millis, null),
        maybe(this::millis, null),
        maybe(this::millis, null),
        maybe(this::millis, null),
        maybe(this::millis, null),
        maybe(this::millis, null),
        new Clocks.Said(random.nextBoolean(), random.nextBoolean(), random.nextBoolean()),
        random.nextBoolean(),
        random.nextBoolean());
  }

  private Map<String, Object> place() {
    Map<String, Object> place = new HashMap<>();
    if (random.nextBoolean()) {
      place.putAll(Map.of("grid", text(), "street", text(), "lon", 120.5, "lat", -30.0));
    }
    if (random.nextBoolean()) {
      place.putAll(Map.of("capacity", figure(), "open", random.nextBoolean()));
    }
    return place;
  }

  private Subject subject() {
    return new Subject(maybe(this::text, ""), text(), maybe(this::text, ""));
  }

  private List<String> texts() {
    return some(this::text);
  }

  private <T> List<T> some(Supplier<T> one) {
    return Stream.generate(one).limit(random.nextInt(4)).toList();
  }

  private <T> T maybe(Supplier<T> value, T otherwise) {
    return random.nextInt(3) == 0 ? otherwise : value.get();
  }

  private String text() {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  private String hex(int digits) {
    return random.ints(digits, 0, 16).mapToObj(Integer::toHexString).reduce("", String::concat);
  }

  private int number() {
    return random.nextInt(1000);
  }

  /** A moment of this century. */
  private Long millis() {
    return 946_684_800_000L + (long) (random.nextDouble() * 3_155_760_000_000L);
  }

  private double figure() {
    return FIGURES[random.nextInt(FIGURES.length)];
  }

  private ZoneId zone() {
    return ZONES.get(random.nextInt(ZONES.size()));
  }

  private <E extends Enum<E>> E word(Class<E> type) {
    List<E> words = List.of(type.getEnumConstants());
    return words.get(random.nextInt(words.size()));
  }
}
