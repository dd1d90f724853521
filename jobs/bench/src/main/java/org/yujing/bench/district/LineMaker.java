package org.yujing.bench.district;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.yujing.signal.Stream;

/** Makes the lines of a district: the same bytes for the same district, on every machine. */
public final class LineMaker {
  private static final long START = Instant.parse("2026-03-01T00:00:00Z").toEpochMilli();
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX", Locale.ROOT)
          .withZone(ZoneOffset.ofHours(8));

  private final District district;
  private final SplittableRandom chance;
  private final SplittableRandom delays;
  private final PriorityQueue<Late> late = new PriorityQueue<>(Late.ORDER);
  private final Lines lines;

  /** A line that waits for its turn. */
  private record Late(long comes, Stream stream, long time, String line) {
    static final Comparator<Late> ORDER =
        Comparator.comparingLong(Late::comes).thenComparingLong(Late::time);
  }

  private LineMaker(District district) {
    this.district = district;
    this.chance = new SplittableRandom(district.seed());
    this.delays = new SplittableRandom(~district.seed());
    this.lines = new Lines(district.signals());
  }

  public static Lines of(District district) {
    return new LineMaker(district).all();
  }

  private Lines all() {
    long disorder = district.disorder().toMillis();
    long tick = START / District.TICK + 1;
    for (int number = 0; number < district.signals(); number++) {
      tick += 1 + chance.nextInt(2 * district.ticksBetween() - 1);
      long time = tick * District.TICK;
      Stream stream = stream(chance.nextInt(10));
      String line = line(stream, number, time);
      long comes = disorder == 0 ? time : time + delays.nextLong(disorder);
      late.add(new Late(comes, stream, time, line));
      come(time);
    }
    come(Long.MAX_VALUE);
    return lines;
  }

  private void come(long until) {
    while (!late.isEmpty() && late.peek().comes() <= until) {
      Late next = late.remove();
      lines.add(next.stream(), next.time(), next.line().getBytes(StandardCharsets.UTF_8));
    }
  }

  private static Stream stream(int of10) {
    return of10 < 7 ? Stream.SENSOR : of10 < 9 ? Stream.EVENT : Stream.COMPLAINT;
  }

  private String line(Stream stream, int number, long time) {
    int subject = chance.nextInt(district.subjects(stream));
    Theme theme = new Theme(stream, subject % district.themes(stream));
    String head = "{\"time\":\"" + TIME.format(Instant.ofEpochMilli(time)) + "\",";
    int figure = chance.nextInt(1000);
    String own =
        switch (stream) {
          case SENSOR -> sensor(theme, subject, figure);
          case EVENT -> event(theme, number, figure);
          case COMPLAINT -> complaint(theme, number, figure);
          case WARNING -> throw new IllegalStateException("warnings are not read");
        };
    return head + own + about(theme, subject) + "}";
  }

  private static String sensor(Theme theme, int subject, int figure) {
    return "\"device\":\"D-"
        + padded(subject, 7)
        + "\",\"metric\":\""
        + theme.constant()
        + "\",\"value\":"
        + figure
        + ",\"unit\":\"permille\",";
  }

  private String event(Theme theme, int number, int figure) {
    return "\"id\":\"EV-"
        + padded(number, 9)
        + "\",\"type\":\""
        + theme.constant()
        + "\",\"reporter\":\"W-"
        + padded(chance.nextInt(2000), 4)
        + "\",\"amount\":"
        + figure
        + ",";
  }

  private String complaint(Theme theme, int number, int figure) {
    int person = chance.nextInt(1_000_000);
    return "\"id\":\"TS-"
        + padded(number, 9)
        + "\",\"channel\":\"12345\",\"category\":\""
        + theme.constant()
        + "\",\"title\":\"反映拖欠工资\",\"content\":\"来电人反映单位拖欠工资已有"
        + (1 + person % 9)
        + "个月，多次催讨没有结果，希望有关部门尽快核实处理并答复。\","
        + "\"complainant\":{\"id\":\"P-"
        + padded(person, 6)
        + "\",\"name\":\"张某\",\"phone\":\"139"
        + padded(person, 8)
        + "\"},\"people\":"
        + (1 + person % 5)
        + ",\"amount\":"
        + figure
        + ",";
  }

  /** What every signal has: its target, its place and what else the source knows. */
  private String about(Theme theme, int subject) {
    int grid = subject / district.themes(theme.stream()) / District.IN_A_GRID;
    return "\"target\":{\"type\":\"enterprise\",\"id\":\""
        + theme.field().charAt(0)
        + "-"
        + padded(subject, 7)
        + "\",\"name\":\"第"
        + subject
        + "号厂房\"},\"place\":{\"grid\":\"G-"
        + padded(grid, 6)
        + "\",\"address\":\"建设路"
        + subject % 300
        + "号\",\"lon\":120."
        + (1000 + subject % 9000)
        + ",\"lat\":30."
        + (1000 + grid % 9000)
        + "},\"attrs\":{\"code\":\"E"
        + chance.nextInt(12)
        + "\",\"firmware\":\"2.4."
        + subject % 7
        + "\"}";
  }

  private static String padded(int number, int width) {
    String digits = Integer.toString(number);
    return "0".repeat(Math.max(0, width - digits.length())) + digits;
  }
}
