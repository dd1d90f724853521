package org.yujing.bench.siddhi;

import io.siddhi.core.SiddhiAppRuntime;
import io.siddhi.core.SiddhiManager;
import io.siddhi.core.event.Event;
import io.siddhi.core.stream.input.InputHandler;
import io.siddhi.core.stream.output.StreamCallback;
import java.util.HashMap;
import java.util.Map;
import org.yujing.bench.contend.Contender;
import org.yujing.bench.contend.Guarantees;
import org.yujing.bench.contend.ReadAhead;
import org.yujing.bench.contend.WholeSignal;
import org.yujing.bench.contend.Work;
import org.yujing.bench.district.Theme;
import org.yujing.bench.mix.MixedRule;
import org.yujing.bench.mix.MixedRule.RuleKind;

/** One app, its time that of the signals; fed by one thread, in the order of the lines. */
public final class SiddhiContender implements Contender {
  private final SiddhiText text;

  /** {@code routed}: whether signals are sent to their theme's stream by code around it. */
  public SiddhiContender(boolean routed) {
    this.text = new SiddhiText(routed);
  }

  @Override
  public Guarantees guarantees() {
    return new Guarantees("arrival", "lost, or as last snapshot", "parse + 1");
  }

  @Override
  public Running prepare(Work work) throws InterruptedException {
    SiddhiAppRuntime app =
        new SiddhiManager()
            .createSiddhiAppRuntime(text.of(work.mix().rules(), work.district().themes()));
    for (MixedRule rule : work.mix().rules()) {
      app.addCallback(SiddhiText.output(rule), new Take(rule, work));
    }
    Map<String, InputHandler> inputs = new HashMap<>();
    for (Theme theme : work.district().themes()) {
      inputs.put(theme.constant(), app.getInputHandler(text.stream(theme)));
    }
    app.start();
    return () -> play(work, inputs);
  }

  private static void play(Work work, Map<String, InputHandler> inputs)
      throws InterruptedException {
    new ReadAhead(work).forEach(signal -> send(inputs.get(signal.theme()), signal));
    // Nothing else tells a window of the time after its theme's last signal.
    for (Map.Entry<String, InputHandler> input : inputs.entrySet()) {
      Object[] tick = {input.getKey(), work.until(), "", "", 0.0};
      input.getValue().send(work.until(), tick);
    }
    work.watch().done();
  }

  private static void send(InputHandler input, WholeSignal signal) {
    try {
      Object[] data = {
        signal.theme(), signal.time, signal.subject(), signal.place.grid, signal.figure()
      };
      input.send(signal.time, data);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Takes down what a query gives: key and time. */
  private static final class Take extends StreamCallback {
    private final String rule;
    private final long later;
    private final Work work;

    Take(MixedRule rule, Work work) {
      this.rule = rule.name();
      this.later = rule.kind() == RuleKind.ABSENCE ? rule.windowMillis() : 0;
      this.work = work;
    }

    @Override
    public void receive(Event[] events) {
      for (Event event : events) {
        work.alarms().add(rule, (String) event.getData(0), (long) event.getData(1) + later);
      }
    }
  }
}
