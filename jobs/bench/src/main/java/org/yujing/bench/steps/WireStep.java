package org.yujing.bench.steps;

import java.io.IOException;
import java.util.List;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.yujing.signal.Signal;
import org.yujing.signal.SignalCodec;
import org.yujing.signal.Stream;

/** A signal written for the way between operators, and read again. */
@State(Scope.Thread)
public class WireStep extends TimedStep {
  @Param({"SENSOR", "EVENT", "COMPLAINT"})
  public Stream stream;

  private List<Signal> signals;
  private final DataOutputSerializer out = new DataOutputSerializer(4096);
  private final DataInputDeserializer in = new DataInputDeserializer();

  @Setup
  public void read() {
    signals = Samples.signals(Samples.district(100, 20_000), stream);
  }

  @Benchmark
  public Signal thereAndBack() throws IOException {
    out.clear();
    SignalCodec.write(signals.get(next(signals.size())), out);
    in.setBuffer(out.getSharedBuffer(), 0, out.length());
    return SignalCodec.read(in);
  }
}
