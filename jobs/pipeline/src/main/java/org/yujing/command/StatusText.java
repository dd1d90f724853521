package org.yujing.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.yujing.publish.RulesStatus;
import org.yujing.stack.JobHealth;
import org.yujing.stack.StackStatus;
import org.yujing.stack.StackStatus.Aside;
import org.yujing.stack.StackStatus.ServerHealth;

/** How a stack does, for people. */
final class StatusText {
  private final StackStatus status;
  private final PrintWriter out;

  private StatusText(StackStatus status, PrintWriter out) {
    this.status = status;
    this.out = out;
  }

  static void print(StackStatus status, PrintWriter out) {
    StatusText text = new StatusText(status, out);
    text.servers();
    if (!status.stopped()) {
      text.jobs();
    }
    text.lags();
    text.rules();
    text.aside();
    out.println();
    out.println(text.verdict());
  }

  /** In the end, what there is to do. */
  private String verdict() {
    if (status.stopped()) {
      return Words.of("status.stopped");
    }
    if (status.good()) {
      return Words.of("status.good");
    }
    String bad = Words.of("status.bad");
    return status.missing() ? bad + " " + Words.of("status.mend") : bad;
  }

  private void title(String name) {
    out.println();
    out.println(Words.of("status." + name));
  }

  private void servers() {
    out.println(Words.of("status.servers"));
    Table table =
        new Table()
            .row(
                Words.of("status.server"),
                Words.of("status.process"),
                Words.of("status.slots"),
                Words.of("status.free"),
                "");
    for (ServerHealth server : status.servers()) {
      boolean slots = server.slots() > 0;
      table.row(
          server.name(),
          server.process() == 0 ? "-" : server.process(),
          slots ? server.slots() : "-",
          slots ? server.freeSlots() : "-",
          Words.of("status." + state(server)));
    }
    table.print(out);
  }

  private static String state(ServerHealth server) {
    if (server.process() == 0) {
      return "gone";
    }
    if (!server.known()) {
      return "unknown";
    }
    return server.answers() ? "answers" : "silent";
  }

  private void jobs() {
    title("jobs");
    if (status.jobs().isEmpty()) {
      out.println("  " + Words.of("status.no.jobs"));
      return;
    }
    Table table =
        new Table()
            .row(
                Words.of("status.job"),
                Words.of("status.checkpoints"),
                Words.of("status.last"),
                Words.of("status.restarts"),
                "");
    status.jobs().forEach(job -> row(job, table));
    table.print(out);
    status.jobs().forEach(this::failure);
  }

  private static void row(JobHealth job, Table table) {
    String verdict = Words.of("verdict." + job.verdict().word());
    if (job.job() == null) {
      table.row(job.word(), "-", "-", "-", verdict);
      return;
    }
    long last = job.checkpoints().last();
    table.row(
        job.word(),
        job.checkpoints().completed(),
        last == 0 ? "-" : Times.text(last),
        job.restarts(),
        verdict);
  }

  private void failure(JobHealth job) {
    if (job.failure() != null) {
      out.println(
          "  "
              + Words.of(
                  "status.failure",
                  job.word(),
                  Times.text(job.failure().time()),
                  job.failure().cause()));
    }
  }

  private void lags() {
    if (status.lags().isEmpty()) {
      return;
    }
    title("lag");
    Table table =
        new Table()
            .row(Words.of("status.job"), Words.of("status.topic"), Words.of("status.records"));
    status.lags().forEach(lag -> table.row(lag.job(), lag.topic(), lag.records()));
    table.print(out);
  }

  private void aside() {
    List<Aside> some = status.aside().stream().filter(aside -> aside.records() > 0).toList();
    if (some.isEmpty()) {
      return;
    }
    title("aside");
    Table table = new Table();
    for (Aside aside : some) {
      String more = aside.more() ? Words.of("status.aside.more") : "";
      String look = Words.of("status.aside.look", aside.topic());
      table.row(Words.of("kind." + aside.topic()), aside.records(), more, look);
    }
    table.print(out);
  }

  private void rules() {
    if (status.rules().isEmpty()) {
      return;
    }
    title("rules");
    Table table =
        new Table()
            .row(
                Words.of("status.job"),
                Words.of("status.in.force"),
                Words.of("status.newest"),
                Words.of("status.version"),
                "");
    for (RulesStatus rules : status.rules()) {
      String verdict = "verdict." + rules.verdict().name().toLowerCase(Locale.ROOT);
      table.row(rules.job(), rules.inForce(), rules.number(), rules.version(), Words.of(verdict));
    }
    table.print(out);
  }
}
