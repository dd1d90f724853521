package org.yujing.queue;

import static org.yujing.queue.State.ACCEPTED;
import static org.yujing.queue.State.ASSIGNED;
import static org.yujing.queue.State.CLOSED;
import static org.yujing.queue.State.DISMISSED;
import static org.yujing.queue.State.ESCALATED;
import static org.yujing.queue.State.HANDLING;
import static org.yujing.queue.State.MERGED;
import static org.yujing.queue.State.NEW;
import static org.yujing.queue.State.REOPENED;
import static org.yujing.queue.State.RESOLVED;
import static org.yujing.queue.State.RETURNED;
import static org.yujing.queue.State.SUSPENDED;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.yujing.disposition.Action;

/**
 * The state machine: which action fits which states, where it leads, and what it needs. The only
 * place that says so; the table in the docs is made from it.
 */
public final class Transitions {
  /** What an action has to bring with it. */
  public enum Need {
    NOTE,
    UNTIL,
    UNIT,
    OUTCOME,
    SECOND_PERSON,
    INTO
  }

  /**
   * One row of the table.
   *
   * @param to the state it leads to; empty where the state stays, or goes back to what it was
   */
  public record Arrow(Action action, Set<State> from, Optional<State> to, List<Need> needs) {
    public Arrow {
      from = Set.copyOf(from);
      needs = List.copyOf(needs);
    }
  }

  /** Its unit has it, or should have it, and time runs. */
  private static final Set<State> RUNNING =
      Set.of(NEW, ASSIGNED, ACCEPTED, HANDLING, RETURNED, ESCALATED, REOPENED);

  private static final Set<State> AWAKE =
      Set.of(NEW, ASSIGNED, ACCEPTED, HANDLING, RETURNED, ESCALATED, REOPENED, RESOLVED);

  private static final Set<State> OPEN =
      Set.of(NEW, ASSIGNED, ACCEPTED, HANDLING, RETURNED, ESCALATED, REOPENED, RESOLVED, SUSPENDED);

  private static final Set<State> WITHOUT_UNIT = Set.of(NEW, RETURNED, ESCALATED, REOPENED);

  private static final List<Arrow> TABLE =
      List.of(
          arrow(Action.ASSIGN, WITHOUT_UNIT, ASSIGNED, Need.UNIT),
          arrow(Action.ACCEPT, Set.of(ASSIGNED), ACCEPTED),
          arrow(Action.HANDLE, Set.of(ACCEPTED, RESOLVED), HANDLING),
          arrow(Action.RESOLVE, Set.of(HANDLING), RESOLVED),
          arrow(Action.CLOSE, Set.of(RESOLVED), CLOSED, Need.OUTCOME, Need.SECOND_PERSON),
          arrow(Action.RETURN, Set.of(ASSIGNED), RETURNED, Need.NOTE),
          arrow(Action.SUSPEND, AWAKE, SUSPENDED, Need.UNTIL, Need.NOTE),
          stays(Action.RESUME, Set.of(SUSPENDED)),
          stays(Action.EXTEND, RUNNING, Need.UNTIL, Need.NOTE),
          arrow(Action.ESCALATE, OPEN, ESCALATED, Need.NOTE),
          arrow(Action.REOPEN, Set.of(CLOSED), REOPENED, Need.NOTE),
          arrow(Action.MERGE, OPEN, MERGED, Need.INTO),
          arrow(Action.DISMISS, OPEN, DISMISSED, Need.OUTCOME, Need.NOTE, Need.SECOND_PERSON),
          stays(Action.NOTE, Set.of(State.values()), Need.NOTE));

  private Transitions() {}

  private static Arrow arrow(Action action, Set<State> from, State to, Need... needs) {
    return new Arrow(action, from, Optional.of(to), List.of(needs));
  }

  private static Arrow stays(Action action, Set<State> from, Need... needs) {
    return new Arrow(action, from, Optional.empty(), List.of(needs));
  }

  /** All rows, one for each action. */
  public static List<Arrow> table() {
    return TABLE;
  }

  /** The row of an action. */
  public static Arrow of(Action action) {
    return TABLE.stream().filter(arrow -> arrow.action() == action).findFirst().orElseThrow();
  }

  /** The actions that fit a state, in the order of the table. */
  public static List<Action> fitting(State state) {
    return TABLE.stream().filter(arrow -> arrow.from().contains(state)).map(Arrow::action).toList();
  }

  /** The table as Markdown, a line each. */
  public static List<String> markdown() {
    return TABLE.stream().map(Transitions::row).toList();
  }

  private static String row(Arrow arrow) {
    String from =
        arrow.from().size() == State.values().length
            ? "any"
            : String.join(", ", arrow.from().stream().sorted().map(State::word).toList());
    String to = arrow.to().map(State::word).orElse("(stays, or goes back)");
    String needs =
        String.join(
            ", ",
            arrow.needs().stream()
                .map(need -> need.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .toList());
    return "| `%s` | %s | %s | %s |".formatted(arrow.action().word(), from, to, needs);
  }
}
