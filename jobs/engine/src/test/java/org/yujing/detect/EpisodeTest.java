package org.yujing.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.yujing.warning.Kind;
import org.yujing.warning.Level;

class EpisodeTest {
  private static final Duration QUIET = Duration.ofMillis(100);

  private final Episode episode = new Episode();

  @Test
  void saysAColourOnceAndAWorseOneAgain() {
    assertSaid(Kind.RAISED, Level.YELLOW, rise(Level.YELLOW, 0));
    assertEquals(Decision.NOTHING, rise(Level.YELLOW, 1));
    assertSaid(Kind.UPGRADED, Level.RED, rise(Level.RED, 2));
    assertEquals(Decision.NOTHING, rise(Level.ORANGE, 3));
    assertSaid(Kind.CLEARED, Level.RED, episode.fall());
    assertEquals(Decision.NOTHING, episode.fall());
  }

  @Test
  void aSecondRaiseInsideTheQuietTimeIsMuted() {
    rise(Level.ORANGE, 0);
    episode.fall();
    assertEquals(MuteReason.QUIET, rise(Level.ORANGE, 99).muted());
    assertEquals(Decision.NOTHING, episode.fall());
    assertSaid(Kind.RAISED, Level.ORANGE, rise(Level.ORANGE, 100));
  }

  @Test
  void aWorseColourThanTheLastOnePassesTheQuietTime() {
    rise(Level.YELLOW, 0);
    episode.fall();
    assertSaid(Kind.RAISED, Level.ORANGE, rise(Level.ORANGE, 10));
  }

  @Test
  void aMutedEpisodeIsFirstSaidAsARaise() {
    rise(Level.ORANGE, 0);
    episode.fall();
    assertEquals(MuteReason.QUIET, rise(Level.YELLOW, 10).muted());
    assertEquals(MuteReason.QUIET, rise(Level.ORANGE, 20).muted());
    assertSaid(Kind.RAISED, Level.RED, rise(Level.RED, 30));
    assertSaid(Kind.CLEARED, Level.RED, episode.fall());
  }

  @Test
  void upgradesPassTheQuietTime() {
    rise(Level.BLUE, 0);
    assertSaid(Kind.UPGRADED, Level.YELLOW, rise(Level.YELLOW, 1));
  }

  @Test
  void anExcusedSignalLeavesTheNextOneToRaise() {
    assertEquals(
        MuteReason.UNLESS, episode.rise(Level.ORANGE, 0, QUIET, () -> MuteReason.UNLESS).muted());
    assertEquals(Decision.NOTHING, episode.rise(Level.ORANGE, 1, QUIET, () -> MuteReason.UNLESS));
    assertSaid(Kind.RAISED, Level.YELLOW, rise(Level.YELLOW, 2));
    assertEquals(2, episode.raisedAt());
  }

  @Test
  void unlessDoesNotHoldBackAnUpgradeButAnExceptionDoes() {
    rise(Level.YELLOW, 0);
    assertSaid(
        Kind.UPGRADED, Level.ORANGE, episode.rise(Level.ORANGE, 1, QUIET, () -> MuteReason.UNLESS));
    assertEquals(
        MuteReason.EXCEPTION,
        episode.rise(Level.RED, 2, QUIET, () -> MuteReason.EXCEPTION).muted());
    assertSaid(Kind.CLEARED, Level.ORANGE, episode.fall());
  }

  @Test
  void whatHappensIsRaisedEachTime() {
    assertSaid(Kind.RAISED, Level.RED, episode.happen(Level.RED, 0, null, () -> null));
    assertSaid(Kind.RAISED, Level.RED, episode.happen(Level.RED, 0, null, () -> null));
    assertEquals(MuteReason.QUIET, episode.happen(Level.RED, 50, QUIET, () -> null).muted());
  }

  @Test
  void isTheSameAfterARestart() throws IOException {
    rise(Level.YELLOW, 0);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    episode.write(new DataOutputStream(bytes));
    Episode restored =
        Episode.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    assertSaid(Kind.UPGRADED, Level.RED, restored.rise(Level.RED, 5, QUIET, () -> null));
    assertSaid(Kind.CLEARED, Level.RED, restored.fall());
    assertEquals(MuteReason.QUIET, restored.rise(Level.RED, 99, QUIET, () -> null).muted());
  }

  private Decision rise(Level level, long time) {
    return episode.rise(level, time, QUIET, () -> null);
  }

  private static void assertSaid(Kind kind, Level level, Decision decision) {
    assertEquals(Decision.said(kind, level), decision);
  }
}
