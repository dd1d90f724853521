package org.yujing.queue;

import java.util.Optional;
import org.yujing.assess.Policy;
import org.yujing.disposition.Action;
import org.yujing.disposition.Disposition;
import org.yujing.problem.Durations;
import org.yujing.queue.Transitions.Arrow;
import org.yujing.queue.Transitions.Need;
import org.yujing.reference.Tier;

/** Says whether an action fits its item, or why not. */
record Gate(Dispatch dispatch, Dossier dossier) {

  Optional<Refusal> refusal(Disposition action, Item item) {
    if (action.time() < item.opened()) {
      return refused(action, RefusalCode.BEFORE_ITEM, "the item opened later");
    }
    Arrow arrow = Transitions.of(action.action());
    if (!arrow.from().contains(item.state())) {
      return refused(action, RefusalCode.WRONG_STATE, wrongState(action, item));
    }
    return arrow.needs().stream()
        .map(need -> lacking(need, action, item))
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> limit(action, item));
  }

  private static String wrongState(Disposition action, Item item) {
    String fitting =
        String.join(", ", Transitions.fitting(item.state()).stream().map(Action::word).toList());
    return "%s does not fit an item that is %s (what fits: %s)"
        .formatted(action.action().word(), item.state().word(), fitting);
  }

  private Optional<Refusal> lacking(Need need, Disposition action, Item item) {
    return switch (need) {
      case NOTE ->
          unless(!action.note().isBlank(), action, RefusalCode.REASON_NEEDED, "note is missing");
      case UNTIL -> until(action, item);
      case UNIT -> unit(action, item);
      case OUTCOME ->
          unless(
              action.outcome() != null || item.outcome() != null,
              action,
              RefusalCode.OUTCOME_NEEDED,
              "outcome is missing");
      case SECOND_PERSON -> second(action, item);
      case INTO -> into(action, item);
    };
  }

  private Optional<Refusal> until(Disposition action, Item item) {
    if (action.until() == null) {
      return refused(action, RefusalCode.UNTIL_NEEDED, "until is missing");
    }
    long until = action.until();
    if (action.action() == Action.SUSPEND) {
      long latest = action.time() + policy().longestSuspension().toMillis();
      boolean possible = until > action.time() && until <= latest;
      String why = "an item rests until a later time, at most %s";
      return unless(
          possible,
          action,
          RefusalCode.BAD_UNTIL,
          why.formatted(Durations.text(policy().longestSuspension())));
    }
    return extension(action, item, until);
  }

  private Optional<Refusal> extension(Disposition action, Item item, long until) {
    Long deadline = item.clocks().resolveBy();
    if (item.clocks().said().resolve() || deadline == null || deadline < action.time()) {
      return refused(action, RefusalCode.DEADLINE_OVER, "the deadline has passed");
    }
    long latest = dispatch.deadlines().after(policy().longestExtension(), deadline);
    return unless(
        until > deadline && until <= latest,
        action,
        RefusalCode.BAD_UNTIL,
        "a new deadline is later than the old one, by at most "
            + policy().longestExtension().text());
  }

  private Optional<Refusal> unit(Disposition action, Item item) {
    if (action.unit().isBlank()) {
      return refused(action, RefusalCode.UNIT_NEEDED, "unit is missing");
    }
    return unless(
        dispatch.knows(action.unit(), item),
        action,
        RefusalCode.UNKNOWN_UNIT,
        "the register has no unit \"" + action.unit() + "\"");
  }

  /** Nobody ends alone what is orange or red: one says that it is dealt with, another confirms. */
  private Optional<Refusal> second(Disposition action, Item item) {
    boolean alone =
        policy().secondPerson().contains(item.finding().level())
            && (item.resolvedBy().isEmpty() || action.by().equals(item.resolvedBy()));
    return unless(
        !alone,
        action,
        RefusalCode.SECOND_PERSON,
        "an item that is %s ends when one person has resolved it and another confirms that"
            .formatted(item.finding().level().word()));
  }

  private Optional<Refusal> into(Disposition action, Item item) {
    Item other = dossier.items.get(action.into());
    boolean possible = other != null && other.state().open() && !other.id().equals(item.id());
    return unless(
        possible,
        action,
        RefusalCode.BAD_MERGE,
        "into names no other open item of the same subject");
  }

  private Optional<Refusal> limit(Disposition action, Item item) {
    return switch (action.action()) {
      case EXTEND ->
          unless(
              item.tally().extended() < policy().extensions(),
              action,
              RefusalCode.TOO_OFTEN,
              "it was put off %d times already".formatted(item.tally().extended()));
      case ESCALATE ->
          unless(
              item.holder().tier() != Tier.CITY,
              action,
              RefusalCode.TOP_TIER,
              "it stands at the highest tier");
      case REOPEN ->
          unless(
              Lookup.itemFor(dossier, item.scenario()).filter(one -> one.state().open()).isEmpty(),
              action,
              RefusalCode.WRONG_STATE,
              "its scenario has another open item");
      case ASSIGN, ACCEPT, HANDLE, RESOLVE, CLOSE, RETURN, SUSPEND, RESUME, MERGE, DISMISS, NOTE ->
          Optional.empty();
    };
  }

  private Policy policy() {
    return dispatch.policy();
  }

  private static Optional<Refusal> unless(
      boolean fits, Disposition action, RefusalCode code, String why) {
    return fits ? Optional.empty() : refused(action, code, why);
  }

  private static Optional<Refusal> refused(Disposition action, RefusalCode code, String why) {
    return Optional.of(new Refusal(action, code, why));
  }
}
