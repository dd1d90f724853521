package org.yujing.queue;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.yujing.assess.Assessor;
import org.yujing.disposition.Disposition;
import org.yujing.reference.Reference;
import org.yujing.warning.Warning;

/**
 * Keeps the items of subjects: a pure step in time, without surroundings. What is kept of a subject
 * is its {@link Dossier}, which is changed in place.
 */
public final class Desk {
  private final Policies policies;
  private final Reference reference;
  private final Intake intake;
  private final Alarms alarms;
  private final Retention retention;

  public Desk(Policies policies, Assessor assessor, Reference reference) {
    this.policies = policies;
    this.reference = reference;
    this.intake = new Intake(policies, assessor, reference);
    this.alarms = new Alarms(policies, reference);
    this.retention = new Retention(policies);
  }

  /** Where what happens is told. */
  public interface Told {
    void changed(Change change);

    void refused(Refusal refusal);

    /** An action whose id was there before: done once. */
    void repeated(Disposition action);

    /** A line of a warning that was there before, or one before it: taken in once. */
    void repeated(Warning warning);

    /** A cleared warning that no open item is about. */
    void unattached(Warning warning);
  }

  /**
   * Everything of one moment, in this order: warnings, actions, clocks. A deadline is therefore met
   * by an action at exactly its time.
   *
   * @param time in milliseconds; not before the time of any earlier call for this dossier
   * @param warnings of that time, of this subject, none of them shadow
   * @param actions of that time, on items whose id names this subject
   * @return when it wants to be called again, or {@link Long#MAX_VALUE}
   */
  public long advance(
      Dossier dossier, long time, List<Warning> warnings, List<Disposition> actions, Told told) {
    Scribe scribe = new Scribe(dossier, time, told::changed);
    warnings.stream().sorted().forEach(warning -> take(scribe, warning, told));
    actions.stream().sorted().forEach(action -> act(scribe, action, told));
    alarms.ring(scribe);
    retention.tidy(dossier, time);
    return next(dossier);
  }

  /** A warning that comes again, as after a restart of whoever said it, changes nothing. */
  private void take(Scribe scribe, Warning warning, Told told) {
    if (Lookup.repeated(scribe.dossier(), warning)) {
      told.repeated(warning);
    } else if (!intake.take(scribe, warning)) {
      told.unattached(warning);
    }
  }

  private void act(Scribe scribe, Disposition action, Told told) {
    Dossier dossier = scribe.dossier();
    if (dossier.actions.containsKey(action.id())) {
      told.repeated(action);
      return;
    }
    Optional<Item> item = dossier.item(action.item());
    Optional<Refusal> refusal =
        item.map(one -> refusal(dossier, action, one)).orElseGet(() -> unknown(action));
    if (refusal.isPresent()) {
      told.refused(refusal.get());
    } else {
      dossier.actions.put(action.id(), action.item());
      Dispatch dispatch = Dispatch.by(policies.of(item.orElseThrow()), reference);
      new Acts(scribe, action, item.get(), dispatch).act();
    }
  }

  private Optional<Refusal> refusal(Dossier dossier, Disposition action, Item item) {
    return new Gate(Dispatch.by(policies.of(item), reference), dossier).refusal(action, item);
  }

  private static Optional<Refusal> unknown(Disposition action) {
    String why = "there is no item \"" + action.item() + "\", or it is long closed";
    return Optional.of(new Refusal(action, RefusalCode.UNKNOWN_ITEM, why));
  }

  private long next(Dossier dossier) {
    long next = retention.next(dossier);
    for (Item item : dossier.items.values()) {
      next = Math.min(next, Alarms.next(item));
    }
    return next;
  }

  /** Adapts two consumers where repeats and late clearings need no telling. */
  public static Told telling(Consumer<Change> changes, Consumer<Refusal> refusals) {
    return new Told() {
      @Override
      public void changed(Change change) {
        changes.accept(change);
      }

      @Override
      public void refused(Refusal refusal) {
        refusals.accept(refusal);
      }

      @Override
      public void repeated(Disposition action) {}

      @Override
      public void repeated(Warning warning) {}

      @Override
      public void unattached(Warning warning) {}
    };
  }
}
