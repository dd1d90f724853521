package org.yujing.command;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.function.Function;
import org.yujing.command.FeedFile.Stamp;
import org.yujing.disposition.DispositionReader;
import org.yujing.disposition.DispositionReading;
import org.yujing.signal.Pseudonyms;
import org.yujing.signal.RawRecord;
import org.yujing.signal.Signal;
import org.yujing.signal.SignalReader;
import org.yujing.signal.Source;
import org.yujing.signal.SourceScan;
import org.yujing.signal.Stream;
import org.yujing.signal.TimeShift;
import org.yujing.topic.Topic;

/**
 * One file and the topic it goes to.
 *
 * @param encoding of the topic
 * @param actions whether it is of people's actions and not of signals
 */
record FeedRoute(Source source, String topic, String encoding, boolean actions) {
  private static final Pseudonyms NOBODY = Pseudonyms.forDevelopment();

  /** A file of signals, and how the job reads their topic. */
  static FeedRoute signals(Source source, Source live) {
    return new FeedRoute(source, live.topic(), live.layout().encoding(), false);
  }

  /** A file of people's actions. */
  static FeedRoute actions(Source source) {
    return new FeedRoute(source, Topic.DISPOSITIONS.word(), StandardCharsets.UTF_8.name(), true);
  }

  /** What is in the file. */
  SourceScan scan(InstantSource clock) throws IOException {
    Function<RawRecord, Stamp> stamps = stamps(clock);
    return SourceScan.of(
        source,
        raw -> {
          Long time = stamps.apply(raw).time();
          return time == null ? OptionalLong.empty() : OptionalLong.of(time);
        });
  }

  FeedFile open(InstantSource clock, Duration disorder) throws IOException {
    return new FeedFile(source, stamps(clock), disorder);
  }

  FeedForm form(Duration shift) {
    TimeShift moved = shift.isZero() ? null : new TimeShift(source.time(), shift);
    return new FeedForm(source, Charset.forName(encoding), moved);
  }

  /** Persons are of no interest here, so any key will do; their ids are no keys of messages. */
  private Function<RawRecord, Stamp> stamps(InstantSource clock) {
    if (actions) {
      DispositionReader reader =
          new DispositionReader(source, NOBODY, clock, java.time.ZoneOffset.UTC);
      return raw ->
          reader.read(raw) instanceof DispositionReading.Read read
              ? new Stamp(read.disposition().time(), read.disposition().item())
              : new Stamp(null, "");
    }
    SignalReader reader = new SignalReader(source, NOBODY, clock);
    return raw ->
        reader.read(raw) instanceof Signal signal
            ? new Stamp(signal.time(), key(signal))
            : new Stamp(null, "");
  }

  private static String key(Signal signal) {
    return signal.stream() == Stream.SENSOR ? signal.text("device") : signal.id();
  }
}
