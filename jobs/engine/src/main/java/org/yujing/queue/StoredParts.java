package org.yujing.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.yujing.assess.Fired;
import org.yujing.reference.Tier;
import org.yujing.warning.Kind;
import org.yujing.warning.Level;

/** The parts of an item in state. */
final class StoredParts {
  private StoredParts() {}

  static ObjectNode write(Finding finding) {
    ObjectNode node = Stored.object();
    Stored.word(node, "level", finding.level());
    node.put("score", finding.score());
    Stored.texts(node, "reasons", finding.reasons());
    Stored.list(node, "fired", finding.fired(), StoredParts::write);
    Stored.list(node, "causes", finding.causes(), StoredParts::write);
    return node.put("warned", finding.warned());
  }

  static Finding finding(JsonNode node) {
    return new Finding(
        Stored.word(Level.class, node, "level"),
        node.path("score").intValue(),
        Stored.texts(node, "reasons"),
        Stored.list(node, "fired", StoredParts::fired),
        Stored.list(node, "causes", StoredParts::cause),
        node.path("warned").intValue());
  }

  private static ObjectNode write(Fired fired) {
    return Stored.object()
        .put("rule", fired.rule())
        .put("effect", fired.effect())
        .put("reason", fired.reason());
  }

  private static Fired fired(JsonNode node) {
    return new Fired(
        Stored.text(node, "rule"), Stored.text(node, "effect"), Stored.text(node, "reason"));
  }

  static ObjectNode write(Cause cause) {
    ObjectNode node = Stored.object().put("id", cause.id()).put("episode", cause.episode());
    Stored.word(node, "kind", cause.kind());
    node.put("rule", cause.rule()).put("ruleVersion", cause.ruleVersion());
    Stored.word(node, "level", cause.level());
    return node.put("time", cause.time());
  }

  static Cause cause(JsonNode node) {
    return new Cause(
        Stored.text(node, "id"),
        Stored.text(node, "episode"),
        Stored.word(Kind.class, node, "kind"),
        Stored.text(node, "rule"),
        Stored.text(node, "ruleVersion"),
        Stored.word(Level.class, node, "level"),
        node.path("time").longValue());
  }

  static ObjectNode write(Holder holder) {
    ObjectNode node = Stored.object().put("lead", holder.lead());
    Stored.texts(node, "assist", holder.assist());
    Stored.word(node, "tier", holder.tier());
    Stored.texts(node, "recommend", holder.recommend());
    return node;
  }

  static Holder holder(JsonNode node) {
    return new Holder(
        Stored.text(node, "lead"),
        Stored.texts(node, "assist"),
        Stored.word(Tier.class, node, "tier"),
        Stored.texts(node, "recommend"));
  }

  static ObjectNode write(Clocks clocks) {
    ObjectNode node = Stored.object().put("started", clocks.started());
    Stored.time(node, "dispatched", clocks.dispatched());
    Stored.time(node, "acceptBy", clocks.acceptBy());
    Stored.time(node, "resolveBy", clocks.resolveBy());
    Stored.time(node, "nearDue", clocks.nearDue());
    Stored.time(node, "accepted", clocks.accepted());
    Stored.time(node, "resolved", clocks.resolved());
    Stored.time(node, "closed", clocks.closed());
    node.set("said", write(clocks.said()));
    return node.put("acceptOverdue", clocks.acceptOverdue())
        .put("resolveOverdue", clocks.resolveOverdue());
  }

  static Clocks clocks(JsonNode node) {
    return new Clocks(
        node.path("started").longValue(),
        Stored.time(node, "dispatched"),
        Stored.time(node, "acceptBy"),
        Stored.time(node, "resolveBy"),
        Stored.time(node, "nearDue"),
        Stored.time(node, "accepted"),
        Stored.time(node, "resolved"),
        Stored.time(node, "closed"),
        said(node.path("said")),
        node.path("acceptOverdue").booleanValue(),
        node.path("resolveOverdue").booleanValue());
  }

  private static ObjectNode write(Clocks.Said said) {
    return Stored.object()
        .put("nearDue", said.nearDue())
        .put("accept", said.accept())
        .put("resolve", said.resolve());
  }

  private static Clocks.Said said(JsonNode node) {
    return new Clocks.Said(
        node.path("nearDue").booleanValue(),
        node.path("accept").booleanValue(),
        node.path("resolve").booleanValue());
  }

  static ObjectNode write(Turns tally) {
    return Stored.object()
        .put("returned", tally.returned())
        .put("extended", tally.extended())
        .put("escalated", tally.escalated())
        .put("reopened", tally.reopened());
  }

  static Turns tally(JsonNode node) {
    return new Turns(
        node.path("returned").intValue(),
        node.path("extended").intValue(),
        node.path("escalated").intValue(),
        node.path("reopened").intValue());
  }

  static ObjectNode write(Suspension suspension) {
    ObjectNode node = Stored.object();
    node.put("since", suspension.since()).put("until", suspension.until());
    Stored.word(node, "from", suspension.from());
    return node.put("reason", suspension.reason());
  }

  static Suspension suspension(JsonNode node) {
    return new Suspension(
        node.path("since").longValue(),
        node.path("until").longValue(),
        Stored.word(State.class, node, "from"),
        Stored.text(node, "reason"));
  }
}
