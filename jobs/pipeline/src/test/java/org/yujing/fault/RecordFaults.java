package org.yujing.fault;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.yujing.fault.Sent.Feed;
import org.yujing.topic.Topic;

/** Records that are not as they should be. */
final class RecordFaults {
  private RecordFaults() {}

  static List<Fault> all() {
    return List.of(
        new Fault(
            "signals from the future, the past and epoch 0",
            "among the others: one 11 min ahead of the clock, one of the year 9999, one of the day"
                + " before, one of 1970",
            false,
            RecordFaults::times),
        new Fault(
            "poison records",
            "among the others: truncated, wrong type, GBK, 2 MB, null, byte order mark, nested"
                + " 5,000 deep, NaN, a list, a text, nothing",
            true,
            RecordFaults::poison),
        new Fault(
            "a new field, a changed type",
            "from the middle of the round on every record has one field more; some have a number"
                + " as text, a flag for a number, a list for a text",
            false,
            RecordFaults::fields));
  }

  private static String times(Play play) throws Exception {
    Sender.Feeding feeding = play.begin();
    feeding.reach(100);
    play.sender().flush();
    long passed = play.round().start();
    Patience.await("something said in this round", () -> spokenAfter(play, passed));
    String id = "x" + play.round().number() + "-";
    Map<String, byte[]> ahead = new LinkedHashMap<>();
    ahead.put("11 min ahead", gas(id + "soon", System.currentTimeMillis() + 660_000));
    ahead.put(
        "the year 9999", gas(id + "far", Instant.parse("9999-12-31T00:00:00Z").toEpochMilli()));
    List<RecordMetadata> sent = put(play, ahead);
    play.sender().put(Feed.METERS.topic(), 0, gas(id + "yesterday", passed - 86_400_000));
    play.sender().put(Feed.METERS.topic(), 1, gas(id + "epoch", 0));
    play.lateOnPurpose(id + "yesterday");
    play.lateOnPurpose(id + "epoch");
    play.end(feeding);
    return "rejected: " + codes(play, sent) + "; late: 2; nothing else is late";
  }

  private static boolean spokenAfter(Play play, long time) {
    return play.listener().said(Topic.WARNINGS).stream()
        .anyMatch(one -> one.time("time") > time && one.text("rule").equals("hot"));
  }

  private static byte[] gas(String id, long time) {
    return Sent.reading(Feed.METERS, 0, id, time, "M1", "gas", 10).value();
  }

  private static String poison(Play play) throws Exception {
    play.world().largest(Feed.METERS.topic(), 4 << 20);
    Sender.Feeding feeding = play.begin();
    feeding.reach(30);
    List<RecordMetadata> sent = put(play, poisons("x" + play.round().number()));
    play.end(feeding);
    return "rejected, each once, with partition and offset: " + codes(play, sent);
  }

  private static Map<String, byte[]> poisons(String id) {
    String good = new String(gas(id, 1_704_038_400_000L), StandardCharsets.UTF_8);
    Map<String, byte[]> poisons = new LinkedHashMap<>();
    poisons.put("truncated", bytes(good.substring(0, good.length() / 2)));
    poisons.put("wrong type", bytes(good.replace("10.0", "\"warm\"")));
    poisons.put("GBK", good.replace("M1", "燃气").getBytes(Charset.forName("GBK")));
    poisons.put("2 MB", bytes(good.replace("M1", "M".repeat(2 << 20))));
    poisons.put("null", null);
    poisons.put("deep", bytes(good.replace("10.0", "[".repeat(5_000) + "]".repeat(5_000))));
    poisons.put("NaN", bytes(good.replace("10.0", "NaN")));
    poisons.put("list", bytes("[" + good + "]"));
    poisons.put("text", bytes("\"gas\""));
    poisons.put("nothing", new byte[0]);
    poisons.put("byte order mark", bytes("\uFEFF" + good.replace("10.0", "NaN")));
    return poisons;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String fields(Play play) throws Exception {
    List<Sent> all = RoundSignals.of(play.next());
    List<Sent> changed = new ArrayList<>(all.subList(0, all.size() / 2));
    for (Sent sent : all.subList(all.size() / 2, all.size())) {
      String text = sent.text();
      boolean whole = StateFaults.readable(sent);
      String more = text.substring(0, Math.max(0, text.length() - 1)) + ",\"firmware\":\"2.1\"}";
      changed.add(whole ? Sent.text(sent.feed(), sent.partition(), more) : sent);
    }
    Sender.Feeding feeding = play.feed(changed);
    feeding.reach(50);
    String good =
        new String(gas("x" + play.round().number(), 1_704_038_400_000L), StandardCharsets.UTF_8);
    Map<String, byte[]> types = new LinkedHashMap<>();
    types.put("a number as text", bytes(good.replace("10.0", "\"10.0 %\"")));
    types.put("a flag for a number", bytes(good.replace("10.0", "true")));
    types.put("a list for a text", bytes(good.replace("\"M1\"", "[\"M1\"]")));
    List<RecordMetadata> sent = put(play, types);
    play.end(feeding);
    return "the new field is kept and does no harm; rejected: " + codes(play, sent);
  }

  private static List<RecordMetadata> put(Play play, Map<String, byte[]> records) throws Exception {
    List<RecordMetadata> sent = new ArrayList<>();
    for (byte[] value : records.values()) {
      sent.add(play.sender().put(Feed.METERS.topic(), sent.size() % Feed.PARTITIONS, value));
    }
    return sent;
  }

  /** How often each code was given for these records: each must be rejected exactly once. */
  private static Map<String, Integer> codes(Play play, List<RecordMetadata> sent) {
    Map<String, Integer> codes = new TreeMap<>();
    List<Said> rejected = play.listener().said(Topic.REJECTED);
    for (RecordMetadata one : sent) {
      List<Said> found =
          rejected.stream()
              .filter(said -> said.text("source").equals(Feed.METERS.word()))
              .filter(said -> said.node().path("partition").asInt(-1) == one.partition())
              .filter(said -> said.node().path("offset").asLong(-1) == one.offset())
              .toList();
      if (found.size() != 1) {
        throw new AssertionError(
            "rejected %d times: partition %d, offset %d, %s"
                .formatted(found.size(), one.partition(), one.offset(), found));
      }
      codes.merge(found.get(0).text("code"), 1, Integer::sum);
    }
    return codes;
  }
}
