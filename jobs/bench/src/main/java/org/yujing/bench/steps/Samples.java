package org.yujing.bench.steps;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yujing.bench.district.District;
import org.yujing.bench.district.LineMaker;
import org.yujing.bench.district.Lines;
import org.yujing.bench.mix.RuleFileText;
import org.yujing.bench.mix.RuleMix;
import org.yujing.detect.Excuses;
import org.yujing.detect.KeyJudge;
import org.yujing.detect.Ledger;
import org.yujing.reference.Reference;
import org.yujing.rule.Loading;
import org.yujing.rule.Rule;
import org.yujing.rule.RuleFiles;
import org.yujing.rule.RuleLoader;
import org.yujing.signal.Pseudonyms;
import org.yujing.signal.RawRecord;
import org.yujing.signal.Signal;
import org.yujing.signal.SignalReader;
import org.yujing.signal.Source;
import org.yujing.signal.Spot;
import org.yujing.signal.Stream;

/** What the steps are done with: lines, signals and rules of the district of whole runs. */
final class Samples {
  private Samples() {}

  static District district(int rules, int signals) {
    return new District(1, signals, 10_000, RuleMix.themes(rules), Duration.ZERO);
  }

  static List<RawRecord> raw(District district, Stream stream) {
    Lines lines = LineMaker.of(district);
    List<RawRecord> raw = new ArrayList<>();
    for (int number = 0; number < lines.size(); number++) {
      if (lines.stream(number) == stream) {
        raw.add(RawRecord.ofMessage(source(stream), Spot.message(0, number), lines.line(number)));
      }
    }
    return raw;
  }

  static Source source(Stream stream) {
    return Source.messages(stream.word(), stream, stream.word(), Source.Pace.of(stream));
  }

  static SignalReader reader(Stream stream) {
    InstantSource later = InstantSource.fixed(Instant.parse("2100-01-01T00:00:00Z"));
    return new SignalReader(source(stream), Pseudonyms.forDevelopment(), later);
  }

  static List<Signal> signals(District district, Stream stream) {
    SignalReader reader = reader(stream);
    return raw(district, stream).stream().map(raw -> (Signal) reader.read(raw)).toList();
  }

  static List<Rule> rules(RuleMix mix) {
    return rules(RuleFileText.of(mix));
  }

  static List<Rule> rules(RuleFiles files) {
    Loading loading = RuleLoader.load(files, Reference.empty(), Set.of());
    if (!loading.good()) {
      throw new IllegalStateException(loading.problems().toString());
    }
    return loading.rules().rules();
  }

  static KeyJudge judge(List<Rule> rules) {
    RuleFiles none = RuleFiles.of(Map.of());
    Excuses excuses =
        new Excuses(
            RuleLoader.load(none, Reference.empty(), Set.of()).rules().exceptions(),
            Reference.empty());
    return new KeyJudge(rules, excuses, Ledger.NONE);
  }

  /** The same signal at another time. */
  static Signal at(long time, Signal signal) {
    return new Signal(
        signal.stream(),
        signal.source(),
        time,
        signal.derivedId() ? signal.id() : Long.toString(time),
        signal.derivedId(),
        signal.fields());
  }
}
