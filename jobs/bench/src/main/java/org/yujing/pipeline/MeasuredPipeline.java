package org.yujing.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.types.Either;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.yujing.bench.contend.Contender;
import org.yujing.bench.contend.Guarantees;
import org.yujing.bench.contend.Work;
import org.yujing.bench.flink.Alarm;
import org.yujing.bench.flink.AlarmSink;
import org.yujing.bench.flink.OneProcess;
import org.yujing.bench.mix.RuleFileText;
import org.yujing.detect.Period;
import org.yujing.detect.Storms;
import org.yujing.problem.Problem;
import org.yujing.reference.Reference;
import org.yujing.rule.RuleFiles;
import org.yujing.signal.Pseudonyms;
import org.yujing.signal.RawRecord;
import org.yujing.signal.Rejection;
import org.yujing.signal.Signal;
import org.yujing.signal.Source;
import org.yujing.signal.Spot;
import org.yujing.signal.Stream;
import org.yujing.warning.Kind;

/**
 * The product's own stages from signals to warnings, between lines in memory and a sink that only
 * takes note: parsed as messages of topics are, each stream a source of its own. It lies in this
 * package because the stages do.
 */
public final class MeasuredPipeline implements Contender {
  private static final List<Stream> READ = List.of(Stream.SENSOR, Stream.EVENT, Stream.COMPLAINT);

  private final boolean live;

  /**
   * @param live as the job on a cluster is, ready for other rule sets; otherwise as a bounded run
   */
  public MeasuredPipeline(boolean live) {
    this.live = live;
  }

  @Override
  public Guarantees guarantees() {
    return Guarantees.FLINK;
  }

  @Override
  public Running prepare(Work work) {
    RuleFiles files = RuleFileText.of(work.mix());
    RuleBook book = new RuleBook(Reference.empty(), Pseudonyms.forDevelopment(), "bench");
    refuse(book.compile(files).problems());
    StreamExecutionEnvironment env = OneProcess.begin(work, READ.size());
    if (!live) {
      Configuration counting = new Configuration();
      RunCounts.want(counting, false);
      env.configure(counting);
    }
    Edition first = Edition.first(0, files);
    Period period = new Period(Long.MIN_VALUE, work.until());
    JudgeKeys.Settings judging = new JudgeKeys.Settings(period, 0, Storms.Limit.NONE);
    Detect.warnings(
            signals(env, work, period),
            Rules.fixed(env, first).editions(),
            new Detect.Settings(book, first, live, judging))
        .said()
        .filter(warning -> warning.kind() == Kind.RAISED)
        .map(warning -> new Alarm(warning.rule(), warning.key(), warning.time()))
        .sinkTo(new AlarmSink());
    return () -> env.execute("yujing");
  }

  private static void refuse(List<Problem> problems) {
    problems.stream()
        .filter(Problem::error)
        .findFirst()
        .ifPresent(
            problem -> {
              throw new IllegalStateException(problem.toString());
            });
  }

  private static Signals signals(StreamExecutionEnvironment env, Work work, Period period) {
    Clock clock = Clock.fixed(Instant.ofEpochMilli(work.until()), ZoneOffset.UTC);
    ReadSignals.Settings reading =
        new ReadSignals.Settings(Pseudonyms.forDevelopment(), Reference.empty(), clock, period);
    Map<Stream, SignalForm> forms = new EnumMap<>(Stream.class);
    READ.forEach(stream -> forms.put(stream, reading.form(source(stream))));
    Map<Stream, OutputTag<Either<Rejection, Signal>>> tags = new EnumMap<>(Stream.class);
    forms.forEach(
        (stream, form) -> tags.put(stream, new OutputTag<>(stream.word(), form.readType())));
    SingleOutputStreamOperator<Void> parsed =
        OneProcess.lines(env)
            .process(new Parse(new EnumMap<>(forms), new EnumMap<>(tags)), Types.VOID);
    Map<Stream, DataStream<Signal>> byStream = new EnumMap<>(Stream.class);
    List<DataStream<Rejection>> rejected = new ArrayList<>();
    forms.forEach(
        (stream, form) -> {
          SingleOutputStreamOperator<Signal> read =
              parsed
                  .getSideOutput(tags.get(stream))
                  .process(new ReadSignals(form.source(), reading), SignalWire.TYPE);
          rejected.add(read.getSideOutput(ReadSignals.REJECTED));
          byStream.put(stream, timed(read, work.district().disorder()));
        });
    return new Signals(byStream, rejected);
  }

  private static Source source(Stream stream) {
    return Source.messages(stream.word(), stream, stream.word(), Source.Pace.of(stream));
  }

  private static DataStream<Signal> timed(DataStream<Signal> read, Duration disorder) {
    return read.assignTimestampsAndWatermarks(
        WatermarkStrategy.<Signal>forBoundedOutOfOrderness(disorder)
            .withTimestampAssigner((signal, before) -> signal.time()));
  }

  /** Reads each line as a message of its stream's topic. */
  private static final class Parse extends ProcessFunction<Integer, Void> {
    private static final long serialVersionUID = 1;

    private final EnumMap<Stream, SignalForm> forms;
    private final EnumMap<Stream, OutputTag<Either<Rejection, Signal>>> tags;

    private transient Map<Stream, Function<RawRecord, Either<Rejection, Signal>>> readers;

    Parse(
        EnumMap<Stream, SignalForm> forms,
        EnumMap<Stream, OutputTag<Either<Rejection, Signal>>> tags) {
      this.forms = forms;
      this.tags = tags;
    }

    @Override
    public void open(OpenContext context) {
      readers = new EnumMap<>(Stream.class);
      forms.forEach((stream, form) -> readers.put(stream, form.reader()));
    }

    @Override
    public void processElement(Integer line, Context context, Collector<Void> out) {
      Work work = OneProcess.work();
      Stream stream = work.lines().stream(line);
      RawRecord raw =
          RawRecord.ofMessage(forms.get(stream).source(), Spot.message(0, line), work.read(line));
      context.output(tags.get(stream), readers.get(stream).apply(raw));
    }
  }
}
