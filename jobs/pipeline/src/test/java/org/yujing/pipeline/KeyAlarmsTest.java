package org.yujing.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Each key has one alarm, the one that was set last, and it goes off once. */
class KeyAlarmsTest {
  private static final long MINUTE = 60_000;
  private static final long DAY = 1_440 * MINUTE;

  private final KeyAlarms alarms = new KeyAlarms();
  private final Map<String, Long> plain = new HashMap<>();
  private final List<String> wentOff = new ArrayList<>();

  @Test
  void whatWasSetLastGoesOff() throws Exception {
    for (int round = 0; round < 300; round++) {
      Random random = new Random(round);
      int keys = 1 + random.nextInt(20);
      int span = 1 + random.nextInt(200);
      for (long now = 0; now < 2_000; now += random.nextInt(20)) {
        for (int sets = random.nextInt(10); sets > 0; sets--) {
          set(random, keys, now + 1 + random.nextInt(span));
        }
        long until = now;
        alarms.goOff(
            until,
            (key, time) -> {
              assertEquals(first(), time);
              assertEquals(time, plain.remove(key));
              if (random.nextInt(3) > 0) {
                set(key, time + 1 + random.nextInt(span));
              }
              if (random.nextInt(3) == 0) {
                set(random, keys, time + random.nextInt(span));
              }
            });
        assertTrue(first() > now);
        assertEquals(plain.size(), alarms.size());
      }
      alarms.goOff(Long.MAX_VALUE, (key, time) -> assertEquals(time, plain.remove(key)));
      assertEquals(Map.of(), plain);
      assertEquals(0, alarms.size());
      assertEquals(0, alarms.queued());
    }
  }

  @Test
  void anAlarmThatMovesToAndFroTakesNoMorePlace() throws Exception {
    for (long now = 0; now + MINUTE < DAY; now += MINUTE) {
      alarms.set("key", DAY);
      alarms.set("key", now + MINUTE / 2);
      alarms.set("key", now + MINUTE / 4);
      assertTrue(alarms.queued() <= 3);
      alarms.goOff(now + MINUTE / 4, this::note);
      alarms.set("key", DAY);
      alarms.goOff(now + MINUTE, this::note);
    }
    assertEquals(DAY / MINUTE - 1, wentOff.size());
    alarms.goOff(DAY, this::note);
    assertEquals("key " + DAY, wentOff.get(wentOff.size() - 1));
    assertEquals(0, alarms.queued());
  }

  @Test
  void whatIsTakenBackDoesNotGoOff() throws Exception {
    alarms.set("a", 10);
    alarms.set("b", 20);
    alarms.set("a", KeyAlarms.NEVER);
    assertEquals(1, alarms.size());
    alarms.goOff(30, this::note);
    assertEquals(List.of("b 20"), wentOff);
    alarms.set("a", 40);
    alarms.goOff(50, this::note);
    assertEquals(List.of("b 20", "a 40"), wentOff);
  }

  private void note(String key, long time) {
    wentOff.add(key + ' ' + time);
  }

  private void set(Random random, int keys, long time) {
    set("key " + random.nextInt(keys), random.nextInt(8) == 0 ? KeyAlarms.NEVER : time);
  }

  private void set(String key, long time) {
    alarms.set(key, time);
    if (time == KeyAlarms.NEVER) {
      plain.remove(key);
    } else {
      plain.put(key, time);
    }
  }

  private long first() {
    return plain.values().stream().mapToLong(Long::longValue).min().orElse(KeyAlarms.NEVER);
  }
}
