package org.yujing.bench.steps;

import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.yujing.bench.contend.SignalParser;
import org.yujing.bench.contend.WholeSignal;
import org.yujing.signal.RawRecord;
import org.yujing.signal.Reading;
import org.yujing.signal.SignalReader;
import org.yujing.signal.Stream;

/** From the bytes of a message to a signal; beside it, what Jackson alone makes of them. */
@State(Scope.Thread)
public class ParseStep extends TimedStep {
  @Param({"SENSOR", "EVENT", "COMPLAINT"})
  public Stream stream;

  private List<RawRecord> raw;
  private List<byte[]> bytes;
  private SignalReader reader;
  private SignalParser parser;

  @Setup
  public void read() {
    raw = Samples.raw(Samples.district(100, 20_000), stream);
    bytes =
        raw.stream()
            .map(one -> one.text().getBytes(java.nio.charset.StandardCharsets.UTF_8))
            .toList();
    reader = Samples.reader(stream);
    parser = new SignalParser();
  }

  @Benchmark
  public Reading signal() {
    return reader.read(raw.get(next(raw.size())));
  }

  @Benchmark
  public WholeSignal jackson() {
    return parser.read(bytes.get(next(bytes.size())));
  }
}
