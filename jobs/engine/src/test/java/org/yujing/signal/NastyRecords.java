package org.yujing.signal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Records in the canonical form, more or less: odd names, texts and numbers, things amiss. */
final class NastyRecords {
  private static final List<String> NAMES =
      List.of(
          "id",
          "time",
          "place",
          "target",
          "attrs",
          "complainant",
          "parties",
          "device",
          "metric",
          "value",
          "unit",
          "type",
          "channel",
          "category",
          "title",
          "content",
          "people",
          "amount",
          "reporter",
          "source",
          "text",
          "limits",
          "subject",
          "extra",
          "grid",
          "name",
          "phone",
          "lon",
          "lat",
          "address",
          "place.grid",
          "target.attrs",
          "",
          "é",
          "13812345678",
          "13812345679",
          "Complainant",
          "\\u0069d",
          "\\ud83d",
          "🚒");
  private static final List<String> TEXTS =
      List.of(
          "\"A1\"",
          "\"\"",
          "\" \"",
          "\"person\"",
          "\"household\"",
          "\"13812345678\"",
          "\"330502199001011234\"",
          "\"张三\"",
          "\"张三说：13812345678\"",
          "\"\\ud83d\"",
          "\"\\ud83d\\ude92\"",
          "\"🚒\"",
          "\"a\\\"b\\\\\"",
          "\"\\u0000\"",
          "\"\\n\\t\\/\\b\\f\\r\\\"\"",
          "\"\\u5f20\\u4E09 \\ud83d\\ude92 end\"",
          "\"\\u12\"",
          "\"\\u12g4\"",
          "\"\\x\"",
          "\"\\ufffd\"",
          "\"１３８１２３４５６７８\"",
          "\"138 1234 5678 0571-88123456\"",
          "\"a\tb\"",
          "\"2026-01-05T08:00:00+08:00\"",
          "\"2026-01-05T08:00:00.5Z\"",
          "\"2027-01-01T00:00:00Z\"");
  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-0",
          "-0.0",
          "1",
          "26.5",
          "007",
          "+1",
          "1e3",
          "1E400",
          "-1e-400",
          "1.",
          ".5",
          "2147483648",
          "9223372036854775808",
          "13812345678",
          "1e10",
          "0.1",
          "NaN",
          "Infinity",
          "123456789012345678901234567890",
          "1.7976931348623157e308",
          "0.30000000000000004",
          "120.12345678901234",
          "-12345.678",
          "1e",
          "1e+",
          "1.5E-3",
          "--1",
          "1-1",
          "00",
          "0e0",
          "-",
          "9007199254740993",
          "99999999999",
          "1".repeat(1_001));
  private static final List<String> OTHERS =
      List.of(
          "null",
          "true",
          "false",
          "nul",
          "[]",
          "{}",
          "[\"A\",\"B\"]",
          "[\"\",null]",
          "[[1]]",
          "[1]",
          "[{\"id\":1}]",
          "[\"A\",\"A\"",
          "\"open");

  private static final List<String> INSIDE =
      List.of("id", "name", "phone", "type", "address", "grid", "a", "b", "tel 13812345678");
  private static final List<String> TOLD =
      List.of(
          "\"张三\"",
          "\"W-0042\"",
          "\"PP\"",
          "\"60021\"",
          "\"13812345678\"",
          "\"138 1234 5678 张三\"",
          "\"Light PPx, PP\"",
          "\"W-0042 W-00421\"",
          "\"a\\u5f20三\\n\"",
          "\"１３８１２３４５６７８\"",
          "\"person\"",
          "\"enterprise\"",
          "\"" + "长".repeat(60) + "张三\"",
          "\"\"");

  private final Random random;

  NastyRecords(Random random) {
    this.random = random;
  }

  /** From a file or a topic, whose bytes may be spoilt. */
  RawRecord raw(int number, String record) {
    if (chance(2)) {
      return RawRecord.of("hotline", number, record);
    }
    byte[] message = record.getBytes(UTF_8);
    if (chance(8)) {
      message[random.nextInt(message.length)] = (byte) random.nextInt(256);
    }
    return RawRecord.ofMessage(TestingSources.json(Stream.EVENT), Spot.message(0, number), message);
  }

  String record(Stream stream, String timeField) {
    List<String> members = new ArrayList<>();
    members.add("\"" + timeField + "\":" + (chance(9) ? any(TEXTS) : time()));
    members.add("\"id\":" + (chance(6) ? scalar() : "\"A1\""));
    if (stream == Stream.SENSOR) {
      members.add("\"device\":\"G1\"");
      members.add("\"metric\":\"co\"");
      members.add("\"value\":" + (chance(4) ? any(NUMBERS) : "26.5"));
    }
    if (stream == Stream.COMPLAINT && chance(2)) {
      members.add("\"complainant\":" + object(List.of("id", "name", "phone", "age")));
    }
    for (int more = random.nextInt(4); more > 0; more--) {
      members.add("\"" + any(NAMES) + "\":" + value());
    }
    Collections.shuffle(members, random);
    String space = chance(5) ? " " : "";
    return mutated(space + "{" + String.join("," + space, members) + "}" + space);
  }

  /** Mostly good ones, in which persons come in more than one place. */
  String aboutPersons(Stream stream) {
    List<String> members = new ArrayList<>();
    members.add("\"time\":" + time().replace("1767571200000", "\"2026-01-05T08:00:00.25Z\""));
    members.add("\"id\":" + (chance(4) ? told() : "\"A1\""));
    if (stream == Stream.SENSOR) {
      members.add("\"device\":" + (chance(4) ? told() : "\"G1\""));
      members.add("\"metric\":\"co\",\"value\":60021");
    }
    for (String group : List.of("target", "place", "complainant", "attrs")) {
      if (chance(2)) {
        members.add("\"" + group + "\":" + toldOf(INSIDE));
      }
    }
    for (String field : List.of("reporter", "title", "content", "caller", "type", "zz")) {
      if (chance(3)) {
        members.add("\"" + field + "\":" + told());
      }
    }
    if (chance(3)) {
      members.add("\"parties\":[" + told() + "," + told() + "]");
    }
    Collections.shuffle(members, random);
    return "{" + String.join(",", members) + "}";
  }

  private String toldOf(List<String> names) {
    List<String> some = new ArrayList<>(names);
    Collections.shuffle(some, random);
    List<String> members = new ArrayList<>();
    for (String name : some.subList(0, 1 + random.nextInt(3))) {
      members.add("\"" + name + "\":" + told());
    }
    return "{" + String.join(",", members) + "}";
  }

  private String told() {
    return any(TOLD);
  }

  private String time() {
    return chance(2) ? "\"2026-01-05T08:00:00+08:00\"" : "1767571200000";
  }

  private String value() {
    return switch (random.nextInt(4)) {
      case 0 -> any(TEXTS);
      case 1 -> object(NAMES);
      default -> scalar();
    };
  }

  private String scalar() {
    return any(chance(3) ? NUMBERS : chance(3) ? OTHERS : TEXTS);
  }

  private String object(List<String> names) {
    List<String> members = new ArrayList<>();
    for (int left = random.nextInt(4); left > 0; left--) {
      members.add("\"" + any(names) + "\":" + scalar());
    }
    return "{" + String.join(",", members) + "}";
  }

  /** Mostly as it is, else with something changed, added or taken away. */
  private String mutated(String text) {
    int at = random.nextInt(text.length());
    return switch (random.nextInt(12)) {
      case 0 -> text.substring(0, at) + text.substring(at + 1);
      case 1 ->
          text.substring(0, at) + "{}[]:,\"\\0 ntf".charAt(random.nextInt(13)) + text.substring(at);
      case 2 -> text + any(List.of("{}", "]", "x", ",", "\u0000", "//", "\n"));
      default -> text;
    };
  }

  boolean chance(int of) {
    return random.nextInt(of) == 0;
  }

  String any(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }
}
