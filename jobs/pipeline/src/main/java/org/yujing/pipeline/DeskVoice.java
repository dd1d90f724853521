package org.yujing.pipeline;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.yujing.assess.Fired;
import org.yujing.disposition.Disposition;
import org.yujing.disposition.DispositionReader;
import org.yujing.queue.Change;
import org.yujing.queue.Desk;
import org.yujing.queue.Refusal;
import org.yujing.queue.What;
import org.yujing.warning.Warning;

/** Passes on what the desk says of one moment, and counts it. */
final class DeskVoice implements Desk.Told {
  private final Consumer<Change> changes;
  private final Consumer<Refusal> refusals;
  private final Set<String> rows;
  private final Counts counts;
  private int undone;

  /** {@code rows}: the names of the rows of routing tables. */
  DeskVoice(Consumer<Change> changes, Consumer<Refusal> refusals, Set<String> rows, Counts counts) {
    this.rows = rows;
    this.changes = changes;
    this.refusals = refusals;
    this.counts = counts;
  }

  @Override
  public void changed(Change change) {
    counts.add(CountOf.QUEUE, "", change.what().word());
    if (change.what() == What.DISMISSED && change.by().equals(Change.BY_RULE)) {
      counts.assessed("dismissed");
    }
    if (change.what() == What.OPENED || change.what() == What.RAISED) {
      row(change.after().finding().fired());
    }
    changes.accept(change);
  }

  /** The row of a routing table that said who has to act comes last. */
  private void row(List<Fired> fired) {
    if (!fired.isEmpty() && rows.contains(fired.get(fired.size() - 1).rule())) {
      counts.fired(fired.get(fired.size() - 1).rule());
    }
  }

  @Override
  public void refused(Refusal refusal) {
    undone++;
    counts.action("refused");
    counts.add(CountOf.REJECTED, DispositionReader.SOURCE, refusal.code().name());
    refusals.accept(refusal);
  }

  @Override
  public void repeated(Disposition action) {
    undone++;
    counts.action("duplicate");
  }

  @Override
  public void repeated(Warning warning) {
    counts.assessed("duplicate");
  }

  @Override
  public void unattached(Warning warning) {
    counts.assessed("unattached");
  }

  /** How many of these actions were done. */
  void actions(int met) {
    for (int done = met - undone; done > 0; done--) {
      counts.action("applied");
    }
  }
}
