package org.yujing.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yujing.disposition.Action;

/** The table of the state machine. */
class TransitionsTest {
  @Test
  void everyActionHasOneRow() {
    assertEquals(
        List.of(Action.values()),
        Transitions.table().stream().map(Transitions.Arrow::action).sorted().toList());
  }

  @Test
  void everyOpenStateHasAWayOn() {
    TestingQueue.open().forEach(state -> assertTrue(Transitions.fitting(state).size() > 3));
  }

  @Test
  void whatIsOverTakesOnlyNotesExceptThatTheClosedMayReopen() {
    assertEquals(List.of(Action.REOPEN, Action.NOTE), Transitions.fitting(State.CLOSED));
    assertEquals(List.of(Action.NOTE), Transitions.fitting(State.MERGED));
    assertEquals(List.of(Action.NOTE), Transitions.fitting(State.DISMISSED));
  }
}
